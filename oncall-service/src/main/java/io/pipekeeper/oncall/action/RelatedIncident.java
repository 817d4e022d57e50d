package io.pipekeeper.oncall.action;

import io.pipekeeper.oncall.incident.Incident;
import java.time.ZoneOffset;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** An earlier incident that was like another one. */
@Description("An earlier incident that was like another one.")
public record RelatedIncident(
        @NonNull @Description("The earlier one.") Incident incident,
        @NonNull @Description("In what they are alike.") String why,

        @NonNull @Description("What is still to be done about it, the most urgent first.")
        List<@NonNull ActionItem> openActions) {

    public RelatedIncident {
        openActions = List.copyOf(openActions);
    }

    /** One line for people who are called at night. */
    String line() {
        var day = incident.detectedAt().atZone(ZoneOffset.UTC).toLocalDate();
        var actions =
                String.join("; ", openActions.stream().map(ActionItem::title).toList());
        return "Like the incident of %s; still open: %s".formatted(day, actions);
    }
}
