package io.pipekeeper.monitor.contract;

import io.pipekeeper.monitor.deadline.Promise;
import io.pipekeeper.monitor.period.TimeWords;
import io.pipekeeper.subgraph.id.Label;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the standard leaves to us, from `servers` and `customProperties`.
 *
 * @param warehouse the name of the configured warehouse
 * @param zone where wall-clock times are meant that do not say
 * @param every how often to evaluate
 * @param job `namespace/name` of the OpenLineage job that writes the data
 * @param calendar the id of the business calendar by which its deadlines count
 * @param promise how its deadlines are taken
 * @param upstream the pipelines from whose output this one is built
 * @param reread how many periods are read again for rows that come late
 */
record Settings(
        String pipeline,
        String warehouse,
        ZoneId zone,
        Duration every,
        @Nullable String job,
        @Nullable String calendar,
        Promise promise,
        List<String> upstream,
        Reread reread) {

    private static final Duration SHORTEST = Duration.ofSeconds(1);

    /** Throws IllegalArgumentException or InvalidInputException with what is wrong. */
    static Settings of(ContractFile file, Positions positions) {
        if (file.servers().size() != 1) {
            throw new IllegalArgumentException("a contract needs exactly one server: the warehouse that has the data");
        }
        return new Settings(
                pipeline(file.custom("pipeline").orElse(file.id())),
                file.servers().getFirst().server(),
                zone(file.custom("timeZone").orElse("UTC")),
                every(file.custom("evaluationInterval").orElse("60s")),
                file.custom("openLineageJob").orElse(null),
                file.custom("calendar").orElse(null),
                new Promise(
                        objective(file.custom("onTimeObjective").orElse("99")),
                        failFast(file.custom("failFast").orElse("false"))),
                upstream(file.customList("upstream")),
                Reread.of(file, positions));
    }

    private static BigDecimal objective(String percent) {
        if (!percent.matches("100|\\d{1,2}(\\.\\d{1,3})?")) {
            throw new IllegalArgumentException(
                    "onTimeObjective '%s' is not a percentage such as 99".formatted(percent));
        }
        return new BigDecimal(percent);
    }

    private static List<String> upstream(List<String> pipelines) {
        pipelines.stream().filter(pipeline -> !Label.is(pipeline)).findFirst().ifPresent(pipeline -> {
            throw new IllegalArgumentException("upstream '%s' is not the id of a pipeline".formatted(pipeline));
        });
        return pipelines;
    }

    private static String pipeline(String id) {
        if (!Label.is(id)) {
            throw new IllegalArgumentException("pipeline '%s' is not the id of a pipeline".formatted(id));
        }
        return id;
    }

    private static boolean failFast(String written) {
        return switch (written) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("failFast '%s' is not true or false".formatted(written));
        };
    }

    /** An offset is wrong half the year. */
    private static ZoneId zone(String name) {
        if (!ZoneId.getAvailableZoneIds().contains(name)) {
            throw new IllegalArgumentException("timeZone '%s' is not one such as Europe/Berlin".formatted(name));
        }
        return ZoneId.of(name);
    }

    private static Duration every(String written) {
        try {
            return TimeWords.read(written, SHORTEST, TimeWords.LONGEST);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("evaluationInterval " + e.getMessage(), e);
        }
    }
}
