package io.pipekeeper.oncall.postmortem;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.oncall.action.ActionItem;
import io.pipekeeper.oncall.action.ActionState;
import io.pipekeeper.oncall.catalog.Person;
import io.pipekeeper.oncall.incident.InventedIncident;
import io.pipekeeper.oncall.postmortem.draft.Evidence;
import io.pipekeeper.oncall.postmortem.draft.EvidenceKind;
import io.pipekeeper.oncall.postmortem.draft.SectionKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.commonmark.node.Block;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;
import org.junit.jupiter.api.Test;

class DocumentTest {

    private static final Instant START = Instant.parse("2026-01-06T08:00:00Z");
    private static final Mark ANA = new Mark(new Person("ana"), START);

    @Test
    void tellsEverythingInOrder() {
        var markdown = document(
                section(SectionKey.IMPACT, "- An hour (T1)").confirmed(ANA), section(SectionKey.ROOT_CAUSE, ""));

        assertThat(markdown).isEqualTo("""
                # Post-mortem: Profit is late

                - **Incident:** 01980000-0000-7000-8000-000000000001
                - **Detected:** 2026-01-06 08:00:00 UTC
                - **Severity:** critical
                - **State:** draft, due 2026-01-06 08:00:00 UTC

                ## Impact

                - An hour (T1)

                _Confirmed by Person ana, 2026-01-06 08:00:00 UTC._

                ## Root cause

                _Nothing was written._

                _Unverified: nobody has confirmed this section._

                ## Action items

                - [ ] Alert on the export (Person ben, due 2026-01-20, open) <https://tickets.example.com/7>

                ## Evidence

                - **T1** 2026-01-06 08:00:00 UTC: \\<b\\>Profit\\</b\\> is late
                """);
    }

    @Test
    void whatSomebodyLeavesOpenDoesNotSwallowTheRest() {
        var parsed = Parser.builder()
                .build()
                .parse(document(
                        section(SectionKey.IMPACT, "```\nselect 1"),
                        section(SectionKey.FACTORS, "<!-- a thought"),
                        section(SectionKey.LESSONS, "<script>\nalert(1)")));

        assertThat(headings(parsed))
                .containsExactly(
                        "Post-mortem: Profit is late",
                        "Impact",
                        "Contributing factors",
                        "Lessons",
                        "Action items",
                        "Evidence");
        assertThat(blocks(parsed)).noneMatch(HtmlBlock.class::isInstance);
    }

    private static String document(Section... sections) {
        var incident = InventedIncident.detected("profit", START).incident();
        var postmortem = new Postmortem(new UUID(0, 1), incident.id(), true, START, START, new PostmortemState.Draft());
        var item = new ActionItem(
                new UUID(0, 2),
                incident.id(),
                "Alert on the export",
                new Person("ben"),
                LocalDate.of(2026, 1, 20),
                "https://tickets.example.com/7",
                START,
                new ActionState.Open());
        return new Document(postmortem, incident, List.of(sections), List.of(item))
                .markdown(person -> "Person " + person);
    }

    private static Section section(SectionKey key, String text) {
        var evidence = new Evidence("T1", EvidenceKind.TIMELINE, "1", START, "<b>Profit</b> is late");
        return new Section(key, text, List.of(evidence), null, null);
    }

    private static List<String> headings(Node document) {
        var renderer = TextContentRenderer.builder().build();
        return blocks(document).stream()
                .filter(Heading.class::isInstance)
                .map(renderer::render)
                .toList();
    }

    private static List<Block> blocks(Node document) {
        return Stream.iterate(document.getFirstChild(), Objects::nonNull, Node::getNext)
                .map(Block.class::cast)
                .toList();
    }
}
