package io.pipekeeper.oncall.contact.rule;

import static io.pipekeeper.oncall.channel.PageChannel.MAIL;
import static io.pipekeeper.oncall.channel.PageChannel.NTFY;
import static io.pipekeeper.oncall.channel.PageChannel.SLACK;
import static io.pipekeeper.oncall.channel.PageChannel.SMS;
import static io.pipekeeper.oncall.channel.PageChannel.VOICE;
import static io.pipekeeper.oncall.severity.IncidentSeverity.CRITICAL;
import static io.pipekeeper.oncall.severity.IncidentSeverity.WARNING;
import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.oncall.channel.PageChannel;
import io.pipekeeper.oncall.severity.IncidentSeverity;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NotificationPlanTest {

    private static final Instant NOON = Instant.parse("2026-01-06T12:00:00Z");
    private static final Instant MIDNIGHT = Instant.parse("2026-01-06T00:00:00Z");
    private static final RuleHours NIGHT = new RuleHours(LocalTime.of(22, 0), LocalTime.of(7, 0), "UTC");

    @Test
    void withoutRulesQuietChannelsComeAtOnceAndPhonesLater() {
        var plan = plan(Set.of(VOICE, SMS, MAIL, SLACK), List.of());

        assertThat(plan.notifications()).containsExactly(at(MAIL, 0), at(SLACK, 0), at(SMS, 2), at(VOICE, 5));
    }

    @Test
    void aPhoneAloneIsNotWaitedFor() {
        assertThat(plan(Set.of(SMS, VOICE), List.of()).notifications()).containsExactly(at(SMS, 0), at(VOICE, 3));
    }

    @Test
    void theFirstRuleThatMatchesCounts() {
        var rules = List.of(
                rule(CRITICAL, NIGHT, at(VOICE, 0)),
                rule(CRITICAL, null, at(NTFY, 0), at(SMS, 2)),
                always(at(MAIL, 0)));
        var reachable = Set.of(MAIL, NTFY, SMS, VOICE);

        assertThat(NotificationPlan.of(reachable, rules, CRITICAL, MIDNIGHT).notifications())
                .containsExactly(at(VOICE, 0));
        assertThat(NotificationPlan.of(reachable, rules, CRITICAL, NOON).notifications())
                .containsExactly(at(NTFY, 0), at(SMS, 2));
        assertThat(NotificationPlan.of(reachable, rules, WARNING, NOON).notifications())
                .containsExactly(at(MAIL, 0));
    }

    @Test
    void aChannelThatIsMissingIsSaidAndTheNextOneComesAtOnce() {
        var plan = plan(Set.of(MAIL, SMS), List.of(always(at(NTFY, 0), at(SMS, 2), at(MAIL, 10))));

        assertThat(plan.notifications()).containsExactly(at(SMS, 0), at(MAIL, 8));
        assertThat(plan.findings()).containsExactly("Rule 1 names NTFY, which is not given or not verified.");
    }

    @Test
    void aRuleWithoutAnyChannelThatIsThereGivesWayToAllOthers() {
        var plan = plan(Set.of(MAIL), List.of(always(at(SMS, 0))));

        assertThat(plan.notifications()).containsExactly(at(MAIL, 0));
        assertThat(plan.findings())
                .containsExactly("Rule 1 names no channel that is given and verified: all that are stand in for it.");
    }

    @Test
    void whoCannotBeReachedHasAnEmptyPlan() {
        assertThat(plan(Set.of(), List.of(always(at(SMS, 0)))).notifications()).isEmpty();
    }

    /** Every set of channels against every rule of one or two channels: somebody who can be reached is, at once. */
    @ParameterizedTest
    @EnumSource(PageChannel.class)
    void nobodyWhoCanBeReachedWaits(PageChannel first) {
        for (var second : PageChannel.values()) {
            var rule = first == second ? always(at(first, 0)) : always(at(first, 0), at(second, 7));
            for (var bits = 1; bits < 1 << PageChannel.values().length; bits++) {
                var reachable = channels(bits);
                var notifications = plan(reachable, List.of(rule)).notifications();

                assertThat(notifications.getFirst().after()).isZero();
                assertThat(notifications).extracting(Notification::channel).isSubsetOf(reachable);
            }
        }
    }

    private static Set<PageChannel> channels(int bits) {
        var all = PageChannel.values();
        return IntStream.range(0, all.length)
                .filter(place -> (bits & 1 << place) != 0)
                .mapToObj(place -> all[place])
                .collect(Collectors.toSet());
    }

    private static NotificationPlan plan(Set<PageChannel> reachable, List<NotificationRule> rules) {
        return NotificationPlan.of(reachable, rules, CRITICAL, NOON);
    }

    private static NotificationRule always(Notification... notifications) {
        return new NotificationRule(List.of(), null, List.of(), List.of(notifications));
    }

    private static NotificationRule rule(IncidentSeverity severity, @Nullable RuleHours hours, Notification... some) {
        return new NotificationRule(List.of(severity), hours, List.of(), List.of(some));
    }

    private static Notification at(PageChannel channel, int minutes) {
        return new Notification(channel, Duration.ofMinutes(minutes));
    }
}
