package io.pipekeeper.monitor.scan.plan;

import io.pipekeeper.monitor.scan.Ask;
import java.util.List;

/** What a check asks of its table. */
public record Question(String check, List<Ask> asks) {

    public Question {
        asks = List.copyOf(asks);
    }
}
