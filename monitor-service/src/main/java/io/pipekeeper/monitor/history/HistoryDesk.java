package io.pipekeeper.monitor.history;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.pipekeeper.monitor.period.Period;
import io.pipekeeper.monitor.scan.Fact;
import io.pipekeeper.monitor.scan.Memory;
import io.pipekeeper.monitor.scan.Metric;
import io.pipekeeper.monitor.scan.Table;
import io.pipekeeper.monitor.scan.sql.Expressions;
import io.pipekeeper.subgraph.caller.MachineKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Keeps what was measured, by table, period and metric. */
@ApplicationScoped
public class HistoryDesk implements Memory {

    private static final int LONGEST_NAME = 300;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final PeriodFacts facts;

    HistoryDesk(PeriodFacts facts) {
        this.facts = facts;
    }

    @Override
    @Transactional
    public Map<Period, Map<Metric, Fact>> recall(Table table, Collection<Metric> metrics, Period from, Period to) {
        var byName = metrics.stream().collect(Collectors.toMap(HistoryDesk::name, Function.identity()));
        Map<Period, Map<Metric, Fact>> known = new HashMap<>();
        for (var row : facts.of(table.cut(), from.key(), to.key())) {
            var metric = byName.get(row.metric);
            if (metric != null) {
                known.computeIfAbsent(Period.of(row.period), none -> new HashMap<>())
                        .put(metric, row.toFact());
            }
        }
        return known;
    }

    @Override
    @Transactional
    public void keep(Table table, Map<Period, Map<Metric, Fact>> measured, Instant at) {
        if (measured.isEmpty()) {
            return;
        }
        var rows = JSON.createArrayNode();
        measured.forEach((period, of) -> of.forEach((metric, fact) -> add(rows, period, metric, fact)));
        facts.put(table.cut(), rows.toString(), at);
    }

    private static void add(ArrayNode rows, Period period, Metric metric, Fact fact) {
        ObjectNode row = rows.addObject().put("period", period.key()).put("metric", name(metric));
        switch (fact) {
            case Fact.Quantity(var value) -> row.put("quantity", value);
            case Fact.Moment(var moment) -> row.put("moment", moment.toString());
            case Fact.Odd(var text) -> row.put("odd", text);
            case Fact.Absent absent -> {}
            case Fact.Broken broken -> throw new IllegalArgumentException("What is broken is not kept: " + broken);
        }
    }

    /** A metric by its words; one with many is told by what they hash to. */
    private static String name(Metric metric) {
        var words = Expressions.inWords(metric);
        return words.length() <= LONGEST_NAME
                ? words
                : "sha256:" + MachineKey.of(words).sha256();
    }
}
