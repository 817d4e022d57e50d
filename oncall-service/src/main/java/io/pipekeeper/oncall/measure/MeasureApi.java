package io.pipekeeper.oncall.measure;

import io.pipekeeper.oncall.catalog.Person;
import io.pipekeeper.oncall.catalog.Pipeline;
import io.pipekeeper.oncall.catalog.Team;
import io.pipekeeper.oncall.incident.Incident;
import io.smallrye.common.annotation.RunOnVirtualThread;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Questions about how it went. */
@GraphQLApi
@RunOnVirtualThread
public class MeasureApi {

    private final MeasureDesk desk;

    MeasureApi(MeasureDesk desk) {
        this.desk = desk;
    }

    @Query
    @Description("How it went with the incidents that were detected, and with the calls that left, in a time.")
    public @NonNull List<@NonNull Measures> measures(
            @NonNull @Description("The first instant.") Instant since,
            @NonNull @Description("The first instant after it, at most 366 days later.") Instant until,
            @Nullable @Description("What is measured together; everything if left out.") MeasuredBy by) {
        return desk.measures(since, until, by);
    }

    @Description("The pipeline; null when it is measured by something else.")
    public @Nullable Pipeline pipeline(@Source Measures measures) {
        var id = measures.id();
        return measures.by() == MeasuredBy.PIPELINE && id != null ? new Pipeline(id) : null;
    }

    @Description("The person; null when it is measured by something else.")
    public @Nullable Person person(@Source Measures measures) {
        var id = measures.id();
        return measures.by() == MeasuredBy.PERSON && id != null ? new Person(id) : null;
    }

    @Description("The team; null when it is measured by something else.")
    public @Nullable Team team(@Source Measures measures) {
        var id = measures.id();
        return measures.by() == MeasuredBy.TEAM && id != null ? new Team(id) : null;
    }

    @Description("How long things took, all since the detection.")
    public List<@NonNull IncidentTimes> times(@Source List<Incident> incidents) {
        var times = desk.times(incidents);
        return incidents.stream().map(incident -> times.get(incident.id())).toList();
    }
}
