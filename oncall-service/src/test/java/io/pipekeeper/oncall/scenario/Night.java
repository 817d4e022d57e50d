package io.pipekeeper.oncall.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.oncall.Mailbox;
import io.pipekeeper.oncall.Mailbox.Letter;
import io.pipekeeper.oncall.Monitor;
import io.pipekeeper.testkit.GraphQLTester;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * An incident as it is told. Time goes by minute by minute, and whatever is mailed must be expected in the very minute in
 * which it comes: a page that is early, late, doubled or to somebody else fails the test.
 */
public final class Night {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final Duration LONG = Duration.ofHours(2);

    private final Nights nights;
    private final List<Letter> unexpected = new ArrayList<>();
    private Map<String, List<Letter>> read = Mailbox.byReceiver();
    private int mails = Mailbox.size();
    private String incident = "none yet";

    Night(Nights nights) {
        this.nights = nights;
    }

    /** A check of a pipeline fails, and somebody must act now. */
    public Night fails(String pipeline, String check) {
        return fails(pipeline, check, "critical");
    }

    /** A check of a pipeline fails, and is as bad as the tool says. */
    public Night fails(String pipeline, String check, String severity) {
        var monitor = new Monitor(pipeline);
        assertThat(monitor.fails(check, severity).statusCode()).isEqualTo(202);
        incident = Objects.requireNonNull(monitor.openIncident());
        return work();
    }

    /** A check is green again. */
    public Night recovers(String pipeline, String check) {
        assertThat(new Monitor(pipeline).recovers(check).statusCode()).isEqualTo(202);
        return work();
    }

    /** Somebody does something about the incident that failed last: `acknowledgeIncident(id: $id)`. */
    public Night does(String person, String mutation) {
        GraphQLTester.as(person, "responder")
                .data("mutation($id: ID!) { %s { state } }".formatted(mutation), Map.of("id", incident));
        return work();
    }

    /** Somebody answers the incident that failed last. */
    public Night acknowledges(String person) {
        return does(person, "acknowledgeIncident(id: $id)");
    }

    /** Time goes by, and nobody hears anything before it is over. */
    public Night after(Duration time) {
        expectNothing();
        var end = nights.now().plus(time);
        while (nights.now().plus(step(end)).isBefore(end)) {
            nights.moveTo(nights.now().plus(step(end)));
            work();
            expectNothing();
        }
        nights.moveTo(end);
        return work();
    }

    /** Time goes by until an instant. */
    public Night at(String instant) {
        return after(Duration.between(nights.now(), Instant.parse(instant)));
    }

    /** People, or teams of stakeholders, have each had one mail just now. */
    public Night expectPage(String... receivers) {
        Arrays.stream(receivers).forEach(this::expectOne);
        return this;
    }

    /** Somebody has had one mail just now that says something. */
    public Night expectPageSaying(String receiver, String words) {
        assertThat(expectOne(receiver).text()).contains(words);
        return this;
    }

    /** Nobody has heard anything that was not expected. */
    public Night expectNothing() {
        assertThat(unexpected)
                .as("mails that nobody expected by %s", nights.now())
                .extracting(letter -> letter.to() + ": " + letter.subject())
                .isEmpty();
        return this;
    }

    /** The incident that failed last is in this state, and its timeline holds these kinds in this order. */
    public Night expectState(String state, String... kinds) {
        var told = GraphQLTester.as("engineer-d", "viewer")
                .data("query($id: ID!) { incident(id: $id) { state timeline { kind } } }", Map.of("id", incident));
        assertThat(told.getString("incident.state")).isEqualTo(state);
        assertThat(told.<String>getList("incident.timeline.kind")).containsSubsequence(kinds);
        return this;
    }

    /** It is over, and nobody has heard anything that was not expected. */
    public void ends() {
        expectNothing();
    }

    /** Long waits go by in larger steps, but for their end. */
    private Duration step(Instant end) {
        return nights.now().plus(LONG).isBefore(end) ? QUARTER : MINUTE;
    }

    private Letter expectOne(String receiver) {
        var letter = unexpected.stream()
                .filter(candidate -> candidate.to().equals(receiver))
                .findFirst();
        assertThat(letter)
                .as(
                        "a mail to %s at %s; there are %s",
                        receiver,
                        nights.now(),
                        unexpected.stream().map(Letter::to).toList())
                .isPresent();
        unexpected.remove(letter.orElseThrow());
        return letter.orElseThrow();
    }

    /** Does what the schedulers would do in this minute, and reads what has come. */
    private Night work() {
        nights.work();
        return Mailbox.size() == mails ? this : read();
    }

    /** In most minutes nothing comes, and to read all mails takes long. */
    private Night read() {
        var arrived = Mailbox.byReceiver();
        arrived.forEach((receiver, letters) -> letters.stream()
                .skip(read.getOrDefault(receiver, List.of()).size())
                .forEach(unexpected::add));
        read = arrived;
        mails = Mailbox.size();
        return this;
    }
}
