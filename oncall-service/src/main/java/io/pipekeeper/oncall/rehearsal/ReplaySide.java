package io.pipekeeper.oncall.rehearsal;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.Description;
import org.jspecify.annotations.Nullable;

/** How some incidents went, or would have gone. */
@Description("How some incidents went, or would have gone.")
public record ReplaySide(
        @Nullable @Description("The median time from detection to the first answer; null when nobody answered.")
        Duration medianTimeToAnswer,

        @Nullable @Description("The longest time from detection to the first answer.")
        Duration worstTimeToAnswer,

        @Description("How many incidents nobody answered, those that ended by themselves among them.")
        int unanswered,

        @Description("How many calls were made.") int pages,

        @Description("How many nights were broken, over all people: from 22:00 to 07:00 on the schedule's clock.")
        int nights) {

    static ReplaySide of(List<ReplayRow> rows, Function<ReplayRow, @Nullable Duration> time, int pages, int nights) {
        var times = rows.stream().map(time).flatMap(Stream::ofNullable).sorted().toList();
        var worst = times.isEmpty() ? null : times.getLast();
        var median = Responses.median(times).orElse(null);
        return new ReplaySide(median, worst, rows.size() - times.size(), pages, nights);
    }
}
