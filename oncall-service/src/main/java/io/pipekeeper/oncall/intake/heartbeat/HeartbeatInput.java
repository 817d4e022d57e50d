package io.pipekeeper.oncall.intake.heartbeat;

import io.pipekeeper.oncall.severity.IncidentSeverity;
import io.pipekeeper.subgraph.error.InvalidInputException;
import io.pipekeeper.subgraph.id.Label;
import java.time.Duration;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Something that is going to be heard of regularly. */
@Input("HeartbeatInput")
@Description("Something that is going to be heard of regularly.")
public record HeartbeatInput(
        @Id @NonNull @Description("The heartbeat's label.") String id,

        @NonNull @Description("What people call it, at most 100 characters.")
        String name,

        @Id @NonNull @Description("The integration whose keys may beat it. Its door is HEARTBEAT.")
        String integration,

        @Id @Nullable @Description("The pipeline that suffers when it is silent.")
        String pipeline,

        @DefaultValue("ERROR") @NonNull @Description("How bad silence is.")
        IncidentSeverity severity,

        @NonNull @Description("How often it is to beat: from PT5S to P31D.")
        Duration every,

        @NonNull @Description("How late a beat may be: from PT0S to P7D.")
        Duration grace,

        @DefaultValue("false") @Description("Whether silence counts before it has ever beaten.")
        boolean expected) {

    private static final int NAME_MOST = 100;
    private static final Duration LEAST = Duration.ofSeconds(5);
    private static final Duration MOST = Duration.ofDays(31);
    private static final Duration GRACE_MOST = Duration.ofDays(7);

    /** The same, if it is in order. */
    HeartbeatInput checked() {
        if (!Label.is(id)) {
            throw new InvalidInputException("'%s' is no id of a heartbeat; ids are labels".formatted(id));
        }
        if (name.isBlank() || name.length() > NAME_MOST) {
            throw new InvalidInputException("the name must have from 1 to %d characters".formatted(NAME_MOST));
        }
        if (pipeline != null && !Label.is(pipeline)) {
            throw new InvalidInputException("'%s' is no id of a pipeline; ids are labels".formatted(pipeline));
        }
        if (every.compareTo(LEAST) < 0 || every.compareTo(MOST) > 0) {
            throw new InvalidInputException("'every' must be from PT5S to P31D, not " + every);
        }
        if (grace.isNegative() || grace.compareTo(GRACE_MOST) > 0) {
            throw new InvalidInputException("'grace' must be from PT0S to P7D, not " + grace);
        }
        return this;
    }
}
