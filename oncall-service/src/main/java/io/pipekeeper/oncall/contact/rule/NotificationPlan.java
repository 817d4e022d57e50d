package io.pipekeeper.oncall.contact.rule;

import io.pipekeeper.oncall.channel.PageChannel;
import io.pipekeeper.oncall.severity.IncidentSeverity;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * By what a person is notified of one call. Whoever can be reached at all is notified at once, whatever the rules say.
 *
 * @param notifications by time
 * @param findings what the rule wanted and could not be done, as sentences
 */
public record NotificationPlan(List<Notification> notifications, List<String> findings) {

    private static final Duration BEFORE_A_TEXT = Duration.ofMinutes(2);
    private static final Duration BEFORE_A_CALL = Duration.ofMinutes(5);

    public NotificationPlan {
        notifications = List.copyOf(notifications);
        findings = List.copyOf(findings);
    }

    /**
     * The plan by the first rule that matches, and without one by every channel: quiet ones at once, phones later.
     *
     * @param reachable the channels by which the person can be reached
     */
    public static NotificationPlan of(
            Set<PageChannel> reachable, List<NotificationRule> rules, IncidentSeverity severity, Instant at) {
        for (var index = 0; index < rules.size(); index++) {
            if (rules.get(index).matches(severity, at)) {
                return by(rules.get(index), index + 1, reachable);
            }
        }
        return new NotificationPlan(usual(reachable), List.of());
    }

    /** What the rules name and the person does not have, whatever the hour. */
    public static List<String> findings(Set<PageChannel> reachable, List<NotificationRule> rules) {
        return Stream.iterate(1, number -> number + 1)
                .limit(rules.size())
                .flatMap(number -> by(rules.get(number - 1), number, reachable).findings().stream())
                .toList();
    }

    private static NotificationPlan by(NotificationRule rule, int number, Set<PageChannel> reachable) {
        var possible = rule.notifications().stream()
                .filter(notification -> reachable.contains(notification.channel()))
                .toList();
        if (possible.isEmpty()) {
            return new NotificationPlan(
                    usual(reachable),
                    List.of("Rule %d names no channel that is given and verified: all that are stand in for it."
                            .formatted(number)));
        }
        var missing = rule.notifications().stream()
                .map(Notification::channel)
                .filter(channel -> !reachable.contains(channel))
                .map(channel -> "Rule %d names %s, which is not given or not verified.".formatted(number, channel));
        return new NotificationPlan(fromNow(possible), missing.toList());
    }

    private static List<Notification> usual(Set<PageChannel> reachable) {
        return fromNow(reachable.stream()
                .sorted()
                .map(channel -> new Notification(channel, usualDelay(channel)))
                .toList());
    }

    private static Duration usualDelay(PageChannel channel) {
        return switch (channel) {
            case MAIL, SLACK, TEAMS, NTFY, WEBHOOK -> Duration.ZERO;
            case SMS -> BEFORE_A_TEXT;
            case VOICE -> BEFORE_A_CALL;
        };
    }

    /** By time, the first of them at once: where what was to come first is missing, nobody waits for it. */
    private static List<Notification> fromNow(List<Notification> some) {
        var first = some.stream()
                .map(Notification::after)
                .min(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
        return some.stream()
                .map(notification -> notification.sooner(first))
                .sorted(Comparator.comparing(Notification::after))
                .collect(Collectors.toUnmodifiableList());
    }
}
