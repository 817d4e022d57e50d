package io.pipekeeper.monitor.history;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.pipekeeper.monitor.mask.Masks;
import io.pipekeeper.monitor.period.Period;
import io.pipekeeper.monitor.scan.Breakdown;
import io.pipekeeper.monitor.scan.Fact;
import io.pipekeeper.monitor.scan.Memory;
import io.pipekeeper.monitor.scan.State;
import io.pipekeeper.monitor.scan.Table;
import io.pipekeeper.monitor.scan.sql.Expressions;
import io.pipekeeper.subgraph.caller.MachineKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Keeps what was measured, by table, period and metric. */
@ApplicationScoped
public class HistoryDesk implements Memory {

    private static final int LONGEST_NAME = 300;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final PeriodFacts facts;
    private final Masks masks;

    HistoryDesk(PeriodFacts facts, Masks masks) {
        this.facts = facts;
        this.masks = masks;
    }

    @Override
    @Transactional
    public Map<Period, Map<State, Fact>> recall(Table table, Map<State, Period> from, Period to) {
        Map<Period, Map<String, List<State>>> byStart = from.keySet().stream()
                .collect(Collectors.groupingBy(from::get, Collectors.groupingBy(state -> name(table, state))));
        Map<Period, Map<State, Fact>> known = new HashMap<>();
        byStart.forEach((start, byName) -> { // two states may be worded alike
            for (var row : facts.of(table.cut(), byName.keySet(), start.key(), to.key())) {
                var ofPeriod = known.computeIfAbsent(Period.of(row.period), none -> new HashMap<>());
                var fact = row.toFact();
                byName.getOrDefault(row.metric, List.of()).forEach(state -> ofPeriod.put(state, fact));
            }
        });
        return known;
    }

    @Override
    @Transactional
    public void keep(Table table, Map<Period, Map<State, Fact>> measured, Instant at) {
        if (measured.isEmpty()) {
            return;
        }
        var rows = JSON.createArrayNode();
        measured.forEach((period, of) -> of.forEach((state, fact) -> {
            var row = rows.addObject().put("period", period.key()).put("metric", name(table, state));
            write(fact, row);
        }));
        facts.put(table.cut(), rows.toString(), at);
    }

    private static void write(Fact fact, ObjectNode row) {
        switch (fact) {
            case Fact.Quantity(var value) -> row.put("quantity", value);
            case Fact.Moment(var moment) -> row.put("moment", moment.toString());
            case Fact.Odd(var text) -> row.put("odd", text);
            case Fact.Parts parts -> row.put("parts", PartsText.of(parts));
            case Fact.Absent absent -> {}
            case Fact.Broken broken -> throw new IllegalArgumentException("What is broken is not kept: " + broken);
        }
    }

    /** A state by its words, and by what masks its segments; one with many words is told by what they hash to. */
    private String name(Table table, State state) {
        var words = Expressions.inWords(state)
                + (state instanceof Breakdown(var columns, var metric) ? seal(table, columns) : "");
        return words.length() <= LONGEST_NAME
                ? words
                : "sha256:" + MachineKey.of(words).sha256();
    }

    /** Segments that are known by their marks are not found by another secret, nor when other columns are closed. */
    private String seal(Table table, List<String> columns) {
        var seal = masks.of(table.dataset(), table.classified()).seal(columns);
        return seal.isEmpty() ? "" : ", " + seal;
    }
}
