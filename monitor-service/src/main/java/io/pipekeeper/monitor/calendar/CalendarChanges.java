package io.pipekeeper.monitor.calendar;

import io.pipekeeper.subgraph.apply.Applied;
import io.pipekeeper.subgraph.apply.FileInput;
import io.pipekeeper.subgraph.apply.YamlFile;
import io.pipekeeper.subgraph.error.InvalidInputException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What applying calendars changes: new versions of those in the files, and of those that include them. Pure. */
final class CalendarChanges {

    private final Map<String, Calendar> stored;
    private final Map<String, CalendarFile> files = new TreeMap<>();
    private final Map<String, FileInput> inputs = new TreeMap<>();
    private final List<Calendar> versions = new ArrayList<>();
    private final List<String> created = new ArrayList<>();
    private final List<String> updated = new ArrayList<>();
    private final List<String> unchanged = new ArrayList<>();

    private CalendarChanges(List<FileInput> given, Map<String, Calendar> stored) {
        this.stored = stored;
        stored.forEach((id, calendar) -> files.put(id, calendar.file()));
        for (var input : given) {
            var file = YamlFile.read(input, CalendarFile.class);
            files.put(file.id(), file);
            if (inputs.put(file.id(), input) != null) {
                throw YamlFile.fault(input, file.id(), "another file has a calendar with the same id");
            }
        }
    }

    static CalendarChanges of(List<FileInput> given, Map<String, Calendar> stored, String caller, Instant now) {
        var changes = new CalendarChanges(given, stored);
        var almanac = new Almanac(changes.files);
        changes.files.values().forEach(file -> changes.compare(changes.version(file, almanac, caller, now)));
        return changes;
    }

    /** The versions to add. */
    List<Calendar> versions() {
        return List.copyOf(versions);
    }

    Applied applied() {
        var missing = new TreeSet<>(stored.keySet());
        missing.removeAll(inputs.keySet());
        return new Applied(created, updated, unchanged, List.copyOf(missing));
    }

    String summary() {
        return "created %s, updated %s".formatted(created, updated);
    }

    private Calendar version(CalendarFile file, Almanac almanac, String caller, Instant now) {
        var before = stored.get(file.id());
        @Nullable FileInput input = inputs.get(file.id());
        var path = input == null ? Objects.requireNonNull(before).path() : input.path();
        try {
            var days = almanac.daysOf(file);
            return new Calendar(file.id(), file.title(), 1, file, days, path, now, caller)
                    .numbered(before == null ? 1 : before.version() + 1);
        } catch (IllegalArgumentException e) {
            throw new InvalidInputException("INVALID_FILE", "%s: %s: %s".formatted(path, file.id(), e.getMessage()));
        }
    }

    private void compare(Calendar calendar) {
        var before = stored.get(calendar.id());
        if (before != null && before.says(calendar)) {
            if (inputs.containsKey(calendar.id())) {
                unchanged.add(calendar.id());
            }
            return;
        }
        versions.add(calendar);
        (before == null ? created : updated).add(calendar.id());
    }
}
