package io.pipekeeper.oncall.stakeholder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pipekeeper.oncall.catalog.Audience;
import io.pipekeeper.oncall.catalog.Catalog;
import io.pipekeeper.oncall.incident.Samples;
import io.pipekeeper.oncall.incident.StatementKind;
import io.pipekeeper.oncall.markdown.Markdown;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StatementTemplateTest {

    private static final Instant NINE = Instant.parse("2026-01-06T09:00:00Z");

    @Test
    void fillsInWhatIsKnown() {
        var template =
                template(Audience.EXPERIMENTS, "{pipeline}: {severity}", "Since {since}: {summary}. {nextUpdate}.");

        var draft = template.filled(facts("Negative profit"));

        assertThat(draft.subject()).isEqualTo("aggregate-profit: critical");
        assertThat(draft.markdown()).isEqualTo("Since 6 January 2026, 09:00 UTC: Negative profit. within 30 minutes.");
    }

    @Test
    void whatComesFromElsewhereIsNoMarkup() {
        var draft = template(Audience.EXPERIMENTS, "Late", "What: {summary}")
                .filled(facts("[click](https://spy.example) <script>x</script> {owner}\n# Title"));

        assertThat(Markdown.html(draft.markdown()))
                .doesNotContain("<a", "<script", "<h1")
                .contains("click")
                .contains("{owner}");
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThatThrownBy(() -> template(Audience.EXECUTIVES, "{pipelin}", "Late"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("{pipelin} is not known in words for executives; known are: {pipeline}, ");
    }

    @Test
    void tellsInvestorsNothingInternal() {
        assertThatThrownBy(() -> template(Audience.INVESTORS, "Late", "{summary}"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> template(Audience.INVESTORS, "Late", "{owner}"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource(StatementKind.class)
    void wordsShipForEveryAudience(StatementKind kind) {
        for (var audience : Audience.values()) {
            var draft = ShippedStatements.read().template(audience, kind).filled(facts("select * from profit"));

            assertThat(draft.kind()).isEqualTo(kind);
            assertThat(draft.subject() + draft.markdown()).doesNotContain("{", "}");
            assertThat(draft.markdown().contains("select")).isEqualTo(usesSummary(audience, kind));
        }
    }

    private static boolean usesSummary(Audience audience, StatementKind kind) {
        return audience == Audience.EXPERIMENTS || (audience == Audience.EXECUTIVES && kind == StatementKind.FIRST);
    }

    private static StatementTemplate template(Audience audience, String subject, String text) {
        return new StatementTemplate(audience, StatementKind.FIRST, subject, text);
    }

    private static Map<Placeholder, String> facts(String summary) {
        var incident = Samples.incident(new UUID(0, 1), "aggregate-profit", summary, NINE);
        return new Facts(incident, Catalog.EMPTY, Duration.ofMinutes(30)).values();
    }
}
