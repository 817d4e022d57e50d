package io.pipekeeper.monitor.sample;

import io.pipekeeper.monitor.check.Check;
import io.pipekeeper.monitor.check.Definition;
import io.pipekeeper.monitor.contract.Column;
import io.pipekeeper.monitor.period.Period;
import io.pipekeeper.monitor.scan.Offenders;
import io.pipekeeper.monitor.scan.Table;
import io.pipekeeper.subgraph.error.InvalidInputException;
import java.util.List;
import java.util.Locale;

/**
 * What somebody wants to see.
 *
 * @param columns those of the table, as its contract declares them
 * @param most how many rows at most
 */
record Request(Definition definition, List<Column> columns, Period period, int most) {

    static final String NOTHING_TO_SHOW = "NOTHING_TO_SHOW";

    /** Refuses what cannot be shown. */
    Request {
        columns = List.copyOf(columns);
        var check = definition.check();
        if (definition.offenders() instanceof Offenders.None(var why)) {
            throw nothing(check, why);
        }
        if (columns.isEmpty()) {
            throw nothing(check, "its contract declares no columns of the table, and who may see them");
        }
        var grain = definition.table().due().grain();
        if (period.grain() != grain) {
            throw new InvalidInputException("'%s' is not a period of the check '%s', which has one for each %s"
                    .formatted(period.key(), check.id(), grain.name().toLowerCase(Locale.ROOT)));
        }
    }

    static InvalidInputException nothing(Check check, String why) {
        return new InvalidInputException(
                NOTHING_TO_SHOW, "The check '%s' has no rows to show: %s".formatted(check.id(), why));
    }

    Check check() {
        return definition.check();
    }

    Table table() {
        return definition.table();
    }

    Offenders offenders() {
        return definition.offenders();
    }

    List<String> columnNames() {
        return columns.stream().map(Column::name).toList();
    }
}
