package io.pipekeeper.monitor.contract;

import io.pipekeeper.monitor.period.DueTime;
import io.pipekeeper.monitor.period.Grain;
import io.pipekeeper.monitor.scan.Table;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The tables of a contract, with the periods that its promises give them. */
final class Tables {

    private final ContractFile file;
    private final Settings settings;
    private final DueTime due;

    Tables(ContractFile file, Settings settings, List<Sla> promises) {
        this.file = file;
        this.settings = settings;
        this.due = due(promises, settings);
    }

    /** Where a promise about time looks: a table, and the column with the time when it names one. */
    record Place(Table table, @Nullable String column) {}

    /** What stands for the data as a whole: the first table, or the contract where it has none. */
    Table whole() {
        return file.schema().isEmpty()
                ? new Table(settings.warehouse(), file.id(), null, due)
                : table(file.schema().getFirst());
    }

    /** What an entry is about: `table.column`, `table`, or the first table when it says nothing. */
    Place place(@Nullable String element) {
        if (file.schema().isEmpty()) {
            throw new IllegalArgumentException("a promise about time needs a table in `schema`");
        }
        if (element == null) {
            return new Place(table(file.schema().getFirst()), null);
        }
        var parts = element.split("\\.", 2);
        var object = object(parts[0]);
        return new Place(table(object), parts.length == 1 ? null : column(object, parts[1]));
    }

    Table table(ContractFile.SchemaObject object) {
        var period = object.properties().stream()
                .filter(property -> Boolean.TRUE.equals(property.partitioned()))
                .map(ContractFile.Property::columnName)
                .findFirst()
                .orElse(null);
        return new Table(settings.warehouse(), object.tableName(), period, due);
    }

    private ContractFile.SchemaObject object(String name) {
        return file.schema().stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no table of `schema` is named '%s'".formatted(name)));
    }

    private static String column(ContractFile.SchemaObject object, String name) {
        return object.properties().stream()
                .filter(property -> property.name().equals(name))
                .map(ContractFile.Property::columnName)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "the table '%s' has no property '%s'".formatted(object.name(), name)));
    }

    /** Without a deadline the data is due as soon as the period is over. */
    private static DueTime due(List<Sla> promises, Settings settings) {
        var availability = first(promises, Sla.Availability.class, Function.identity());
        return new DueTime(
                first(promises, Sla.Frequency.class, Sla.Frequency::grain).orElse(Grain.DAY),
                availability.map(Sla.Availability::time).orElse(LocalTime.MIDNIGHT),
                availability.map(Sla.Availability::zone).orElse(settings.zone()));
    }

    private static <S, T> Optional<T> first(List<Sla> promises, Class<S> kind, Function<S, T> value) {
        return promises.stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .map(value)
                .findFirst();
    }
}
