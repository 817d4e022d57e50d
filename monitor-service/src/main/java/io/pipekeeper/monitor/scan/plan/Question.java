package io.pipekeeper.monitor.scan.plan;

import io.pipekeeper.monitor.scan.Ask;
import java.util.List;

/**
 * What a check asks of its table.
 *
 * @param critical whether it may read a little more than the budget of its warehouse allows
 */
public record Question(String check, boolean critical, List<Ask> asks) {

    public Question {
        asks = List.copyOf(asks);
    }
}
