package io.pipekeeper.monitor.history;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.pipekeeper.monitor.period.Period;
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

    HistoryDesk(PeriodFacts facts) {
        this.facts = facts;
    }

    @Override
    @Transactional
    public Map<Period, Map<State, Fact>> recall(Table table, Map<State, Period> from, Period to) {
        Map<Period, Map<String, List<State>>> byStart = from.keySet().stream()
                .collect(Collectors.groupingBy(from::get, Collectors.groupingBy(HistoryDesk::name)));
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
        measured.forEach((period, of) -> of.forEach((state, fact) -> add(rows, period, state, fact)));
        facts.put(table.cut(), rows.toString(), at);
    }

    private static void add(ArrayNode rows, Period period, State state, Fact fact) {
        ObjectNode row = rows.addObject().put("period", period.key()).put("metric", name(state));
        switch (fact) {
            case Fact.Quantity(var value) -> row.put("quantity", value);
            case Fact.Moment(var moment) -> row.put("moment", moment.toString());
            case Fact.Odd(var text) -> row.put("odd", text);
            case Fact.Parts parts -> row.put("parts", PartsText.of(parts));
            case Fact.Absent absent -> {}
            case Fact.Broken broken -> throw new IllegalArgumentException("What is broken is not kept: " + broken);
        }
    }

    /** A state by its words; one with many is told by what they hash to. */
    private static String name(State state) {
        var words = Expressions.inWords(state);
        return words.length() <= LONGEST_NAME
                ? words
                : "sha256:" + MachineKey.of(words).sha256();
    }
}
