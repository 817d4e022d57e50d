package io.pipekeeper.oncall.contact.rule;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.pipekeeper.oncall.schedule.Weekday;
import io.pipekeeper.oncall.severity.IncidentSeverity;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/**
 * By what somebody wants to be notified in some cases.
 *
 * <p>Comes from files and from the API alike, so that it can be made with faults: whoever takes one in checks it.
 */
@Description("By what somebody wants to be notified in some cases.")
public record NotificationRule(
        @JsonFormat(with = JsonFormat.Feature.ACCEPT_CASE_INSENSITIVE_VALUES)
        @Description("How bad the incident is; none stands for every severity.")
        List<@NonNull IncidentSeverity> severities,

        @Nullable @Description("At what hours; without them always.")
        RuleHours hours,

        @JsonFormat(with = JsonFormat.Feature.ACCEPT_CASE_INSENSITIVE_VALUES)
        @Description("On which days the hours begin; none stands for every day.")
        List<@NonNull Weekday> days,

        @NonNull @Description("By what, each channel once; at least one of them at once.")
        List<@NonNull Notification> notifications) {

    private static final int MOST_RULES = 20;

    public NotificationRule {
        severities = severities == null ? List.of() : List.copyOf(severities);
        days = days == null ? List.of() : List.copyOf(days);
        notifications = notifications == null ? List.of() : List.copyOf(notifications);
    }

    /** The same rules; throws {@link IllegalArgumentException} with the number of the first one that cannot be one. */
    public static List<NotificationRule> checked(List<NotificationRule> rules) {
        if (rules.size() > MOST_RULES) {
            throw new IllegalArgumentException("at most %d rules, not %d".formatted(MOST_RULES, rules.size()));
        }
        for (var number = 1; number <= rules.size(); number++) {
            try {
                rules.get(number - 1).check();
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("rule %d: %s".formatted(number, e.getMessage()), e);
            }
        }
        return List.copyOf(rules);
    }

    boolean matches(IncidentSeverity severity, Instant at) {
        var concerned = severities.isEmpty() || severities.contains(severity);
        return concerned && (hours == null || hours.include(at, days));
    }

    private void check() {
        if (hours != null) {
            hours.check();
        } else if (!days.isEmpty()) {
            throw new IllegalArgumentException("days need hours, because those name the zone");
        }
        notifications.forEach(Notification::check);
        var channels = new HashSet<>();
        if (!notifications.stream().map(Notification::channel).allMatch(channels::add)) {
            throw new IllegalArgumentException("a channel stands there twice; once is enough");
        }
        if (notifications.stream()
                .noneMatch(notification -> notification.after().isZero())) {
            throw new IllegalArgumentException("nobody is notified at once; give one channel after: PT0S");
        }
    }
}
