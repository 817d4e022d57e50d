package io.pipekeeper.oncall.policy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.pipekeeper.oncall.catalog.Person;
import io.pipekeeper.oncall.catalog.Team;
import io.pipekeeper.subgraph.id.Label;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Whom a step calls. In files and in storage it is one word: `primary`, `team:accounts` or `person:engineer-a`. */
@Description("Whom a step calls.")
public record EscalationTarget(
        @NonNull @Description("The kind of target.") TargetKind kind,

        @Nullable @Description("Who, where the kind is PERSON.")
        Person person,

        @Nullable @Description("Whose members, where the kind is TEAM.")
        Team team,

        @Id @Nullable @Description("The label of the schedule, where the kind is SCHEDULE.")
        String scheduleId) {

    /** All members of the schedule and their managers: who is called when nobody else has answered. */
    public static final EscalationTarget EVERYONE = plain(TargetKind.EVERYONE);

    public EscalationTarget {
        require(kind == TargetKind.PERSON, person);
        require(kind == TargetKind.TEAM, team);
        require(kind == TargetKind.SCHEDULE, scheduleId);
        if (team != null) {
            Label.require(team.id());
        }
        if (scheduleId != null) {
            Label.require(scheduleId);
        }
    }

    /** The target that a word stands for. */
    @JsonCreator
    public static EscalationTarget of(String word) {
        var colon = word.indexOf(':');
        var kind = kind(colon < 0 ? word : word.substring(0, colon), word);
        if (kind.hasName() != colon > 0) {
            throw unknown(word);
        }
        var name = word.substring(colon + 1);
        return switch (kind) {
            case PERSON -> new EscalationTarget(kind, new Person(name), null, null);
            case TEAM -> new EscalationTarget(kind, null, new Team(name), null);
            case SCHEDULE -> new EscalationTarget(kind, null, null, name);
            default -> plain(kind);
        };
    }

    @JsonValue
    @Override
    public String toString() {
        return kind.hasName() ? kind.word() + ":" + name() : kind.word();
    }

    private String name() {
        return Stream.of(person, team == null ? null : team.id(), scheduleId)
                .flatMap(Stream::ofNullable)
                .map(Object::toString)
                .collect(Collectors.joining());
    }

    private static EscalationTarget plain(TargetKind kind) {
        return new EscalationTarget(kind, null, null, null);
    }

    private static TargetKind kind(String first, String word) {
        return Arrays.stream(TargetKind.values())
                .filter(kind -> kind.word().equals(first))
                .findFirst()
                .orElseThrow(() -> unknown(word));
    }

    private static IllegalArgumentException unknown(String word) {
        var known = Arrays.stream(TargetKind.values())
                .map(kind -> kind.hasName() ? kind.word() + ":<id>" : kind.word())
                .collect(Collectors.joining(", "));
        return new IllegalArgumentException("a step cannot call '%s'; it calls one of %s".formatted(word, known));
    }

    private static void require(boolean wanted, @Nullable Object name) {
        if (wanted != (name != null)) {
            throw new IllegalArgumentException("a person, a team or a schedule stands with its kind, and only there");
        }
    }
}
