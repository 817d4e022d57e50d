package io.pipekeeper.monitor.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How many of the periods before are read again each time, since rows come late: the custom property `rereadPeriods` of the
 * contract, or of a table.
 *
 * @param ofTables those of the tables, by their names in the contract
 */
record Reread(Map<String, Integer> ofTables) {

    private static final String PROPERTY = "rereadPeriods";
    private static final int USUAL = 1;
    private static final int MOST = 366;

    Reread {
        ofTables = Map.copyOf(ofTables);
    }

    /** Throws InvalidInputException where one is not what it should be. */
    static Reread of(ContractFile file, Positions positions) {
        var ofContract = read(file.customProperties(), List.of(), positions, USUAL);
        Map<String, Integer> ofTables = new HashMap<>();
        for (int t = 0; t < file.schema().size(); t++) {
            var object = file.schema().get(t);
            ofTables.put(object.name(), read(object.customProperties(), List.of("schema", t), positions, ofContract));
        }
        return new Reread(ofTables);
    }

    int of(String table) {
        return ofTables.getOrDefault(table, USUAL);
    }

    private static int read(List<Custom> properties, List<Object> path, Positions positions, int otherwise) {
        for (int i = 0; i < properties.size(); i++) {
            if (PROPERTY.equals(properties.get(i).property())) {
                List<Object> place = new ArrayList<>(path);
                place.addAll(List.of("customProperties", i, "value"));
                return number(properties.get(i).orNull(), place, positions);
            }
        }
        return otherwise;
    }

    private static int number(JsonNode value, List<Object> place, Positions positions) {
        if (value.isInt() && value.asInt() >= 0 && value.asInt() <= MOST) {
            return value.asInt();
        }
        throw positions.fault(place, "%s %s is not a number of periods from 0 to %d".formatted(PROPERTY, value, MOST));
    }
}
