package io.pipekeeper.monitor.contract;

import io.pipekeeper.monitor.calendar.BusinessCalendar;
import io.pipekeeper.monitor.period.DuePhrase;
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
    private final BusinessCalendar calendar;
    private final Grain grain;
    private final DueTime due;

    Tables(ContractFile file, Settings settings, List<Sla> promises, Optional<BusinessCalendar> calendar) {
        this.file = file;
        this.settings = settings;
        this.calendar = calendar.orElse(BusinessCalendar.EVERY_DAY);
        this.grain = first(promises, Sla.Frequency.class, Sla.Frequency::grain).orElse(Grain.DAY);
        this.due = due(promises);
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

    /** Where a deadline looks, with the periods and due times of its own. */
    Table under(Sla.Availability availability, Table table) {
        return new Table(table.warehouse(), table.name(), table.periodColumn(), dueTime(availability));
    }

    /** What a promise to repair is about: the pipeline, and its first table only to have a name. */
    Table repaired(Sla.Repair repair) {
        var table = place(null).table();
        var time = repair.due().dueTime(Grain.DAY, settings.zone(), counting(repair.due()));
        return new Table(table.warehouse(), table.name(), table.periodColumn(), time);
    }

    Table table(ContractFile.SchemaObject object) {
        var period = object.properties().stream()
                .filter(property -> Boolean.TRUE.equals(property.partitioned()))
                .map(ContractFile.Property::columnName)
                .findFirst()
                .orElse(null);
        return new Table(
                settings.warehouse(),
                object.tableName(),
                period,
                due,
                settings.reread().of(object.name()),
                Column.classified(file, object));
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

    /** Without a deadline the data is due as soon as the period is over. Which days are holidays is of use to checks too. */
    private DueTime due(List<Sla> promises) {
        return promises.stream()
                .filter(Sla.Availability.class::isInstance)
                .map(Sla.Availability.class::cast)
                .filter(availability -> ownGrain(availability) == grain)
                .findFirst()
                .map(this::dueTime)
                .map(DueTime::everyPeriod)
                .orElseGet(() -> new DueTime(grain, LocalTime.MIDNIGHT, settings.zone()))
                .countedBy(calendar);
    }

    private DueTime dueTime(Sla.Availability availability) {
        return availability.due().dueTime(ownGrain(availability), settings.zone(), counting(availability.due()));
    }

    private Grain ownGrain(Sla.Availability availability) {
        return availability.grain() == null ? grain : availability.grain();
    }

    /** A deadline that does not ask for business days is not counted anew when the calendar changes. */
    private BusinessCalendar counting(DuePhrase due) {
        if (!due.needsCalendar()) {
            return BusinessCalendar.EVERY_DAY;
        }
        if (settings.calendar() == null) {
            throw new IllegalArgumentException(
                    "a deadline with business days needs the custom property calendar: the id of a business calendar");
        }
        return calendar;
    }

    private static <S, T> Optional<T> first(List<Sla> promises, Class<S> kind, Function<S, T> value) {
        return promises.stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .map(value)
                .findFirst();
    }
}
