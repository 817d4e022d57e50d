package io.pipekeeper.oncall.incident;

import io.pipekeeper.oncall.catalog.Person;
import io.pipekeeper.oncall.severity.IncidentSeverity;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** How bad it is, and why. */
@Description("How bad it is, and why.")
public record Assessment(
        @NonNull @Description("The result.") IncidentSeverity severity,

        @NonNull @Description("The arithmetic by which the rules came to it, a line for each term.")
        List<@NonNull String> terms,

        @Nullable @Description("Who judged otherwise than the rules; null when nobody did.")
        Person by,

        @Nullable @Description("Why they did.") String reason) {

    public Assessment {
        terms = List.copyOf(terms);
    }

    /** What the rules say. */
    static Assessment byRules(IncidentSeverity severity, List<String> terms) {
        return new Assessment(severity, terms, null, null);
    }

    /** A person knows better; the arithmetic of the rules stays, to be seen beside it. */
    Assessment overridden(IncidentSeverity judged, Person person, String why) {
        return new Assessment(judged, terms, person, why);
    }

    boolean isWorst() {
        return severity == IncidentSeverity.CRITICAL;
    }

    boolean isByPerson() {
        return by != null;
    }

    @Override
    public String toString() {
        var name = severity.name().toLowerCase(Locale.ROOT);
        return by == null
                ? "%s = %s".formatted(name, String.join(", ", terms))
                : "%s by %s: %s".formatted(name, by, reason);
    }
}
