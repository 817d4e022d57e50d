package io.pipekeeper.oncall.measure;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** How it went in a time: for everything, or for one pipeline, team, person or schedule. */
@Description("How it went in a time: for everything, or for one pipeline, team, person or schedule.")
public record Measures(
        @Nullable @Description("What is measured together; null for everything.")
        MeasuredBy by,

        @Id @Nullable @Description("Which pipeline, team, person or schedule; null for what belongs to none.")
        String id,

        @Description("How many incidents were detected.") int incidents,

        @NonNull @Description("From the detection to the first answer.")
        DurationStatistics timeToAcknowledge,

        @NonNull @Description("From the detection to the end.")
        DurationStatistics timeToResolve,

        @NonNull @Description("Whether stakeholders were told in time.")
        PromiseStatistics stakeholderClock,

        @NonNull @Description("Whether it was resolved by when that was promised.")
        PromiseStatistics resolutionTarget,

        @Description("How often people were called; several channels are one call.")
        int pages,

        @Description("How often between 22:00 and 07:00 in the zone of their schedule.")
        int nightPages) {

    static Measures of(@Nullable MeasuredBy by, @Nullable String id, Share share, Surroundings around) {
        var incidents = share.incidents();
        return new Measures(
                by,
                id,
                incidents.size(),
                DurationStatistics.of(incidents.stream()
                        .map(RecordedIncident::timeToAcknowledge)
                        .toList()),
                DurationStatistics.of(
                        incidents.stream().map(RecordedIncident::timeToResolve).toList()),
                PromiseStatistics.of(
                        incidents.stream().map(around::stakeholderClock).toList()),
                PromiseStatistics.of(incidents.stream()
                        .map(RecordedIncident::resolutionTarget)
                        .toList()),
                share.calls().size(),
                (int) share.calls().stream().filter(around::isAtNight).count());
    }

    /** What is measured together. */
    record Share(List<RecordedIncident> incidents, List<RecordedCall> calls) {

        Share {
            incidents = List.copyOf(incidents);
            calls = List.copyOf(calls);
        }
    }
}
