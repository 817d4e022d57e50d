package io.pipekeeper.oncall.answer;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.pipekeeper.oncall.Demo;
import io.pipekeeper.oncall.Mailbox;
import io.pipekeeper.oncall.Monitor;
import io.pipekeeper.oncall.Outside;
import io.pipekeeper.oncall.catalog.Person;
import io.pipekeeper.oncall.incident.TimerTicks;
import io.pipekeeper.oncall.paging.PagingTicks;
import io.pipekeeper.testkit.GraphQLTester;
import io.pipekeeper.testkit.MovableClock;
import io.pipekeeper.testkit.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(Outside.class)
class AnswerResourceTest {

    private static final Person ENGINEER = new Person("engineer-a");
    private static final Person COLLEAGUE = new Person("engineer-b");

    private static final Pattern LINK = Pattern.compile("http://localhost:8082(/answer/[-_A-Za-z0-9]+)");

    private final AnswerLinks links;
    private final TimerTicks escalation;
    private final PagingTicks paging;
    private final MovableClock clock;

    AnswerResourceTest(AnswerLinks links, TimerTicks escalation, PagingTicks paging, MovableClock clock) {
        this.links = links;
        this.escalation = escalation;
        this.paging = paging;
        this.clock = clock;
    }

    @BeforeEach
    void applyDemo() {
        clock.moveTo(MovableClock.START);
        Demo.apply();
    }

    @Test
    void lookingSaysWhatItIsAndChangesNothing() {
        var incident = failing("looked-at-by-link");
        var path = path(incident, ENGINEER);

        given().get(path)
                .then()
                .statusCode(200)
                .body(containsString("looked-at-by-link: freshness failed"))
                .body(containsString("Nobody has acknowledged this yet"))
                .body(containsString("<button>Acknowledge as Engineer A</button>"));

        given().head(path).then().statusCode(200);
        assertThat(state(incident)).isEqualTo("TRIGGERED");
    }

    @Test
    void theButtonAcknowledgesForTheOneWhoWasPaged() {
        var incident = failing("answered-by-link");

        given().post(path(incident, ENGINEER))
                .then()
                .statusCode(200)
                .body(containsString("You have it since 6 Jan 2026, 08:00 UTC"))
                .body(not(containsString("<button>")));

        assertThat(state(incident)).isEqualTo("ACKNOWLEDGED");
        assertThat(timeline(incident)).contains("ACKNOWLEDGED");
    }

    @Test
    void theLinkStandsOnThePage() {
        var incident = failing("link-on-the-page");
        escalation.at(clock.instant());
        paging.at(clock.instant());
        var link = LINK.matcher(Mailbox.about(incident).getFirst().text());
        assertThat(link.find()).isTrue();

        given().post(link.group(1)).then().statusCode(200).body(containsString("You have it since"));

        assertThat(state(incident)).isEqualTo("ACKNOWLEDGED");
    }

    @Test
    void whoComesSecondReadsWhoWasFirst() {
        var incident = failing("answered-by-two");
        given().post(path(incident, ENGINEER));

        given().post(path(incident, COLLEAGUE)).then().statusCode(200).body(containsString("Engineer A has it since"));
        given().post(path(incident, ENGINEER)).then().body(containsString("You have it since"));

        assertThat(timeline(incident).stream().filter("ACKNOWLEDGED"::equals)).hasSize(1);
    }

    @Test
    void whoComesTooLateReadsThatItIsOver() {
        var monitor = new Monitor("over-before-the-answer");
        monitor.fails("freshness");
        var path = path(monitor.openIncident(), ENGINEER);
        monitor.recovers("freshness");

        given().post(path).then().statusCode(200).body(containsString("It is over since"));
    }

    @Test
    void nothingOfItIsKeptOrHandedOn() {
        given().get(path(failing("confidential"), ENGINEER))
                .then()
                .header("Content-Type", is("text/html;charset=UTF-8"))
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .header("Referrer-Policy", is("no-referrer"))
                .header("Cache-Control", is("no-store"))
                .header("X-Robots-Tag", containsString("noindex"))
                .header("X-Content-Type-Options", is("nosniff"));
    }

    @Test
    void aLinkThatWasChangedIsNotOurs() {
        var incident = failing("tampered-with");
        var path = path(incident, ENGINEER);
        var last = path.charAt(path.length() - 6) == 'A' ? 'B' : 'A';
        var changed = path.substring(0, path.length() - 6) + last + path.substring(path.length() - 5);

        given().post(changed).then().statusCode(400).body(containsString("This link is not one of ours"));

        assertThat(state(incident)).isEqualTo("TRIGGERED");
    }

    @Test
    void aLinkIsGoodForADay() {
        var incident = failing("answered-too-late");
        var path = path(incident, ENGINEER);

        clock.moveBy(Duration.ofHours(24));
        given().get(path).then().statusCode(200);
        clock.moveBy(Duration.ofHours(1));

        given().post(path).then().statusCode(410).body(containsString("This link has run out"));
        assertThat(state(incident)).isEqualTo("TRIGGERED");
    }

    @Test
    void aLinkToNothingSaysSo() {
        given().get(path(new UUID(0, 7).toString(), ENGINEER))
                .then()
                .statusCode(410)
                .body(containsString("not here any more"));
    }

    @Test
    void isNotOpenedForEverAndEver() {
        var path = path(failing("opened-in-a-loop"), ENGINEER);
        for (var time = 1; time <= 30; time++) {
            given().get(path).then().statusCode(200);
        }

        given().post(path).then().statusCode(429);
        clock.moveBy(Duration.ofMinutes(1));

        given().post(path).then().statusCode(200);
    }

    private String path(String incident, Person person) {
        return links.link(UUID.fromString(incident), person, clock.instant())
                .orElseThrow()
                .getPath();
    }

    private static String failing(String pipeline) {
        var monitor = new Monitor(pipeline);
        monitor.fails("freshness");
        return monitor.openIncident();
    }

    private static String state(String incident) {
        return GraphQLTester.as("viewer", "viewer")
                .data("query($id: ID!) { incident(id: $id) { state } }", Map.of("id", incident))
                .getString("incident.state");
    }

    private static List<String> timeline(String incident) {
        return GraphQLTester.as("viewer", "viewer")
                .data("query($id: ID!) { incident(id: $id) { timeline { kind } } }", Map.of("id", incident))
                .getList("incident.timeline.kind");
    }
}
