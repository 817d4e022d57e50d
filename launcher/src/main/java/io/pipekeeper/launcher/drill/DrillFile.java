package io.pipekeeper.launcher.drill;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.pipekeeper.launcher.console.Failure;
import io.pipekeeper.launcher.outside.Vital;
import io.pipekeeper.launcher.warehouse.Script;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A drill as its file writes it. Faults of the file are told with its line. */
final class DrillFile {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static final int MOST_PERCENT = 95;
    private static final int MOST_MILLIS = 60_000;

    private final Path path;
    private final String text;

    private DrillFile(Path path, String text) {
        this.path = path;
        this.text = text;
    }

    private record Written(
            @Nullable String id,
            @Nullable String title,
            @Nullable String pipeline,
            @Nullable String scenario,
            @Nullable String fault,
            @Nullable String mended,
            @Nullable String night,
            @Nullable String dependency,
            @Nullable Integer latencyMillis,
            @Nullable Strained worker,
            @Nullable Integer connections,
            @Nullable String service) {}

    /** How many percent of what the machine has are in use. */
    private record Strained(
            @Nullable Integer cpu,
            @Nullable Integer memory,
            @Nullable Integer disk) {}

    static Drill read(Path path) {
        try {
            return new DrillFile(path, Files.readString(path)).drill();
        } catch (JsonProcessingException e) {
            var line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw new Failure("%s:%d: %s".formatted(path, line, e.getOriginalMessage()), e);
        } catch (IOException e) {
            throw new Failure("The drill " + path + " cannot be read: " + e + ".", e);
        }
    }

    private Drill drill() throws JsonProcessingException {
        var written = YAML.readValue(text, Written.class);
        if (written.scenario() != null && written.pipeline() == null) {
            throw fault("scenario", "the scenario is that of no runbook: pipeline is missing");
        }
        return new Drill(
                required("id", written.id()),
                required("title", written.title()),
                written.pipeline(),
                written.scenario(),
                faults(written));
    }

    private List<Fault> faults(Written written) {
        List<Fault> faults = new ArrayList<>();
        if (written.dependency() != null) {
            faults.add(outside(written.dependency(), written.latencyMillis()));
        } else if (written.latencyMillis() != null) {
            throw fault("latencyMillis", "there is no dependency that this is about");
        }
        if (written.worker() != null) {
            faults.addAll(strains(written.worker()));
        }
        if (written.connections() != null) {
            faults.add(leak(written.connections()));
        }
        if (written.service() != null) {
            faults.add(new Fault.Stop(written.service()));
        }
        if (written.fault() != null) {
            faults.add(data(written, new Script(written.fault())));
        } else if (written.mended() != null || written.night() != null) {
            throw fault(
                    written.mended() == null ? "night" : "mended", "there is no fault in the data that this is about");
        }
        if (faults.isEmpty()) {
            throw fault("id", "a drill breaks something: fault, dependency, worker, connections or service");
        }
        return faults;
    }

    private Fault outside(String dependency, @Nullable Integer latencyMillis) {
        if (latencyMillis == null) {
            return new Fault.Outage(dependency);
        }
        if (latencyMillis < 1 || latencyMillis > MOST_MILLIS) {
            throw fault("latencyMillis", "%d is not between 1 and %d".formatted(latencyMillis, MOST_MILLIS));
        }
        return new Fault.Slowness(dependency, Duration.ofMillis(latencyMillis));
    }

    private List<Fault> strains(Strained worker) {
        var all = new EnumMap<Vital, @Nullable Integer>(Vital.class);
        all.put(Vital.CPU, worker.cpu());
        all.put(Vital.MEMORY, worker.memory());
        all.put(Vital.DISK, worker.disk());
        return all.entrySet().stream()
                .flatMap(entry -> Stream.ofNullable(entry.getValue()).map(percent -> strain(entry.getKey(), percent)))
                .toList();
    }

    private Fault strain(Vital vital, int percent) {
        if (percent < 1 || percent > 100) {
            throw fault("worker", "%d is not a percentage from 1 to 100".formatted(percent));
        }
        return new Fault.Strain(vital, percent);
    }

    /** Without any connection nothing would be left with which to mend it. */
    private Fault leak(int percent) {
        if (percent < 1 || percent > MOST_PERCENT) {
            throw fault("connections", "%d is not a percentage from 1 to %d".formatted(percent, MOST_PERCENT));
        }
        return new Fault.Leak(percent);
    }

    private Fault data(Written written, Script broken) {
        var mended = written.mended() == null ? null : new Script(written.mended());
        return written.night() == null
                ? new Fault.Data(broken, mended)
                : new Fault.Night(broken, mended, time(written.night()));
    }

    private LocalTime time(String night) {
        try {
            return LocalTime.parse(night);
        } catch (DateTimeException e) {
            throw fault("night", "'%s' is not a time such as 04:35".formatted(night));
        }
    }

    private String required(String key, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw fault(key, key + " is missing");
        }
        return value;
    }

    /** With the line of the key, or the first when it is not there. */
    private Failure fault(String key, String message) {
        var lines = text.lines().toList();
        var line = 1
                + Math.max(
                        0,
                        lines.indexOf(lines.stream()
                                .filter(candidate -> candidate.startsWith(key + ":"))
                                .findFirst()
                                .orElse("")));
        return new Failure("%s:%d: %s".formatted(path, line, message));
    }
}
