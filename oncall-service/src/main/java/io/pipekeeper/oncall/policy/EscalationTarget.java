package io.pipekeeper.oncall.policy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.pipekeeper.oncall.catalog.Person;
import java.util.Locale;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Whom a step calls. In files and in storage it is one word: `primary`, or `person:engineer-a`. */
@Description("Whom a step calls.")
public record EscalationTarget(
        @NonNull @Description("The kind of target.") TargetKind kind,

        @Nullable @Description("Who, where the kind is PERSON.")
        Person person) {

    private static final String PERSON = "person:";

    public EscalationTarget {
        if ((kind == TargetKind.PERSON) != (person != null)) {
            throw new IllegalArgumentException("a person stands with the kind PERSON, and only there");
        }
    }

    /** The target that a word stands for. */
    @JsonCreator
    public static EscalationTarget of(String word) {
        if (word.startsWith(PERSON)) {
            return new EscalationTarget(TargetKind.PERSON, new Person(word.substring(PERSON.length())));
        }
        return switch (word) {
            case "primary" -> new EscalationTarget(TargetKind.PRIMARY, null);
            case "secondary" -> new EscalationTarget(TargetKind.SECONDARY, null);
            case "senior" -> new EscalationTarget(TargetKind.SENIOR, null);
            case "manager" -> new EscalationTarget(TargetKind.MANAGER, null);
            default ->
                throw new IllegalArgumentException(
                        "a step cannot call '%s'; it calls primary, secondary, senior, manager or person:<id>"
                                .formatted(word));
        };
    }

    @JsonValue
    @Override
    public String toString() {
        return person == null ? kind.name().toLowerCase(Locale.ROOT) : PERSON + person.id();
    }
}
