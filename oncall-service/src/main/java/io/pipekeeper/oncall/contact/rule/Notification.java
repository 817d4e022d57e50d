package io.pipekeeper.oncall.contact.rule;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.pipekeeper.oncall.channel.PageChannel;
import java.time.Duration;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** By what somebody is notified, and how long after they were called. */
@Description("By what somebody is notified, and how long after they were called.")
public record Notification(
        @JsonFormat(with = JsonFormat.Feature.ACCEPT_CASE_INSENSITIVE_VALUES) @NonNull @Description("By what.")
        PageChannel channel,

        @NonNull @Description("How much later than the call; `PT2M` is two minutes. At most one hour.")
        Duration after) {

    private static final Duration MOST = Duration.ofHours(1);

    void check() {
        if (channel == null) {
            throw new IllegalArgumentException(
                    "a notification without channel; give mail, slack, teams, ntfy, " + "webhook, sms or voice");
        }
        if (after == null || after.isNegative() || after.compareTo(MOST) > 0) {
            throw new IllegalArgumentException(
                    "%s: after is a duration from PT0S to PT1H, not %s".formatted(channel, after));
        }
    }

    Notification sooner(Duration by) {
        return new Notification(channel, after.minus(by));
    }
}
