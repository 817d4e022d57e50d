package io.pipekeeper.oncall.postmortem;

import static io.pipekeeper.testkit.MovableClock.START;
import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.oncall.Demo;
import io.pipekeeper.oncall.Monitor;
import io.pipekeeper.oncall.Outside;
import io.pipekeeper.oncall.postmortem.draft.SectionKey;
import io.pipekeeper.testkit.GraphQLTester;
import io.pipekeeper.testkit.MovableClock;
import io.pipekeeper.testkit.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(Outside.class)
class PostmortemApiTest {

    private static final String OF_INCIDENT = """
            query($id: ID!) { incident(id: $id) { postmortem {
                id required state dueAt overdue missing incident { id }
                sections { key title text state revision evidence { ref kind id } edited { by { id } } confirmed { by { id } } } } } }
            """;
    private static final String START_IT =
            "mutation($id: ID!) { startPostmortem(incident: $id) { id required state } }";
    private static final String EDIT =
            "mutation($id: ID!, $section: SectionInput!) { editSection(id: $id, section: $section) { id } }";
    private static final String CONFIRM =
            "mutation($id: ID!, $key: SectionKey!, $revision: String!) { confirmSection(id: $id, key: $key, revision: $revision) { id } }";
    private static final String SUBMIT = "mutation($id: ID!) { submitPostmortem(id: $id) { state } }";
    private static final String PUBLISH =
            "mutation($id: ID!) { publishPostmortem(id: $id) { state publishedBy { id } publishedAt } }";
    private static final String MARKDOWN = "query($id: ID!) { postmortem(id: $id) { markdown } }";

    private final GraphQLTester engineer = GraphQLTester.as("engineer-a", "responder");
    private final GraphQLTester colleague = GraphQLTester.as("engineer-b", "responder");
    private final GraphQLTester viewer = GraphQLTester.as("investor-relations", "viewer");
    private final MovableClock clock;

    PostmortemApiTest(MovableClock clock) {
        this.clock = clock;
    }

    @BeforeEach
    void applyDemo() {
        clock.moveTo(START);
        Demo.apply();
    }

    @Test
    void whatInvestorsSeeIsLookedBackAtWithinFiveWorkingDays() {
        var incident = over("aggregate-profit");

        var postmortem = viewer.data(OF_INCIDENT, Map.of("id", incident)).setRootPath("data.incident.postmortem");

        assertThat(postmortem.getBoolean("required")).isTrue();
        assertThat(postmortem.getString("state")).isEqualTo("DRAFT");
        assertThat(postmortem.getString("dueAt")).isEqualTo("2026-01-13T08:00:00Z");
        assertThat(postmortem.getString("incident.id")).isEqualTo(incident);
        assertThat(postmortem.getList("sections.state"))
                .hasSize(SectionKey.values().length)
                .containsOnly("UNVERIFIED");
        assertThat(postmortem.getString("sections.find { it.key == 'WHAT_FAILED' }.text"))
                .contains("**Aggregate Profit:** aggregate-profit: freshness failed")
                .contains("observed \\-1200.50 EUR, expected at least 0");
    }

    @Test
    void otherIncidentsWhenSomebodyWantsTo() {
        var incident = over("internal");

        assertThat(viewer.data(OF_INCIDENT, Map.of("id", incident)).<Object>get("incident.postmortem"))
                .isNull();
        var first = engineer.data(START_IT, Map.of("id", incident));
        var second = colleague.data(START_IT, Map.of("id", incident));

        assertThat(first.getBoolean("startPostmortem.required")).isFalse();
        assertThat(second.getString("startPostmortem.id")).isEqualTo(first.getString("startPostmortem.id"));
        assertThat(viewer.errorCode(START_IT, Map.of("id", incident))).isEqualTo("FORBIDDEN");
    }

    @Test
    void isPublishedWhenEverySectionIsConfirmedAndTheCauseIsWritten() {
        var id = started("published");

        engineer.data(SUBMIT, Map.of("id", id));
        assertThat(engineer.errorCode(PUBLISH, Map.of("id", id))).isEqualTo("CONFLICT");
        edit(id, SectionKey.ROOT_CAUSE, "The billing export ran out of disk.");
        confirmAll(id);
        var published = engineer.data(PUBLISH, Map.of("id", id));
        var again = colleague.data(PUBLISH, Map.of("id", id));

        assertThat(published.getString("publishPostmortem.state")).isEqualTo("PUBLISHED");
        assertThat(again.getString("publishPostmortem.publishedBy.id")).isEqualTo("engineer-a");
        assertThat(engineer.errorCode(EDIT, edition(id, SectionKey.LESSONS, "More")))
                .isEqualTo("CONFLICT");
        assertThat(engineer.data(
                                "mutation($id: ID!) { reworkPostmortem(id: $id, reason: \"Wrong\") { state } }",
                                Map.of("id", id))
                        .getString("reworkPostmortem.state"))
                .isEqualTo("DRAFT");
    }

    @Test
    void onlyWhatIsInReviewIsPublished() {
        assertThat(engineer.errorCode(PUBLISH, Map.of("id", started("unread")))).isEqualTo("CONFLICT");
    }

    @Test
    void whatSomebodyWroteIsNotDraftedAnew() {
        var incident = over("written");
        var id = engineer.data(START_IT, Map.of("id", incident)).getString("startPostmortem.id");

        edit(id, SectionKey.IMPACT, "Nobody looked at the numbers.");
        clock.moveBy(Duration.ofMinutes(10));
        engineer.data(
                "mutation($id: ID!) { addIncidentNote(id: $id, text: \"The export is back\") { id } }",
                Map.of("id", incident));

        assertThat(section(id, SectionKey.IMPACT).getString("text")).isEqualTo("Nobody looked at the numbers.");
        assertThat(section(id, SectionKey.IMPACT).getString("edited.by.id")).isEqualTo("engineer-a");
        assertThat(section(id, SectionKey.ACTIONS).getString("text")).contains("The export is back");
    }

    @Test
    void nobodyStandsUpForWhatTheyHaveNotRead() {
        var id = started("unread-section");
        var read = section(id, SectionKey.ROOT_CAUSE).getString("revision");

        edit(id, SectionKey.ROOT_CAUSE, "The disk was full.");
        var late = Map.of("id", id, "key", "ROOT_CAUSE", "revision", read);

        assertThat(colleague.errorCode(CONFIRM, late)).isEqualTo("CONFLICT");
        assertThat(section(id, SectionKey.ROOT_CAUSE).getString("state")).isEqualTo("UNVERIFIED");
    }

    @Test
    void editingTakesTheConfirmationBack() {
        var id = started("edited");
        confirmAll(id);

        edit(id, SectionKey.LESSONS, "Watch the disk.");

        assertThat(section(id, SectionKey.LESSONS).getString("state")).isEqualTo("UNVERIFIED");
        assertThat(section(id, SectionKey.IMPACT).getString("confirmed.by.id")).isEqualTo("engineer-a");
    }

    @Test
    void isWrittenAsMarkdown() {
        var id = started("as-markdown");

        assertThat(viewer.data(MARKDOWN, Map.of("id", id)).getString("postmortem.markdown"))
                .startsWith("# Post-mortem: as-markdown: freshness failed\n")
                .contains("## Contributing factors")
                .contains("_Unverified: nobody has confirmed this section._")
                .endsWith("\n");
    }

    @Test
    void theMostUrgentStandsFirst() {
        var id = started("urgent");
        clock.moveBy(Duration.ofDays(20));

        var open = viewer.data("{ postmortems(first: 100) { id overdue } }");

        assertThat(open.getBoolean("postmortems.find { it.id == '%s' }.overdue".formatted(id)))
                .isTrue();
        assertThat(viewer.errorCode("{ postmortems(first: 0) { id } }", Map.of()))
                .isEqualTo("INVALID_INPUT");
        assertThat(viewer.errorCode(MARKDOWN, Map.of("id", "yesterday"))).isEqualTo("NOT_FOUND");
    }

    private String started(String pipeline) {
        return engineer.data(START_IT, Map.of("id", over(pipeline))).getString("startPostmortem.id");
    }

    private void edit(String id, SectionKey key, String text) {
        engineer.data(EDIT, edition(id, key, text));
    }

    private Map<String, Object> edition(String id, SectionKey key, String text) {
        var revision = section(id, key).getString("revision");
        return Map.of("id", id, "section", Map.of("key", key.name(), "text", text, "revision", revision));
    }

    private void confirmAll(String id) {
        for (var key : SectionKey.values()) {
            var revision = section(id, key).getString("revision");
            engineer.data(CONFIRM, Map.of("id", id, "key", key.name(), "revision", revision));
        }
    }

    private JsonPath section(String id, SectionKey key) {
        return viewer.data(
                        "query($id: ID!) { postmortem(id: $id) { sections { key text state revision edited { by { id } } confirmed { by { id } } } } }",
                        Map.of("id", id))
                .setRootPath("data.postmortem.sections.find { it.key == '%s' }".formatted(key));
    }

    /** The id of an incident that is over. */
    private static String over(String pipeline) {
        var monitor = new Monitor(pipeline);
        monitor.fails("freshness");
        var incident = monitor.openIncident();
        monitor.recovers("freshness");
        return incident;
    }
}
