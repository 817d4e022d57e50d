package io.pipekeeper.oncall.coverage;

import io.pipekeeper.oncall.catalog.Pipeline;
import io.pipekeeper.oncall.schedule.Roster;
import io.pipekeeper.oncall.schedule.Shift;
import io.smallrye.common.annotation.RunOnVirtualThread;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** What on-call says about a pipeline. */
@GraphQLApi
@RunOnVirtualThread
public class CoverageApi {

    private final CoverageBook book;
    private final InstantSource clock;

    CoverageApi(CoverageBook book, InstantSource clock) {
        this.book = book;
        this.clock = clock;
    }

    @Name("onCall")
    @Description("Who answers for this pipeline right now, one shift per role; null when nobody covers it.")
    public List<@Nullable List<@NonNull Shift>> onCall(@Source List<Pipeline> pipelines) {
        var now = clock.instant();
        return each(pipelines, coverage -> new Roster(coverage.schedule()).onCall(now));
    }

    @Description("Which schedule and which policy serve this pipeline; null when none does.")
    public List<@Nullable Coverage> coverage(@Source List<Pipeline> pipelines) {
        return each(pipelines, Function.identity());
    }

    private <T> List<@Nullable T> each(List<Pipeline> pipelines, Function<Coverage, T> answer) {
        var serving = book.serving(pipelines.stream().map(Pipeline::id).toList());
        return pipelines.stream()
                .<@Nullable T>map(pipeline -> {
                    var coverage = serving.get(pipeline.id());
                    return coverage == null ? null : answer.apply(coverage);
                })
                .toList();
    }
}
