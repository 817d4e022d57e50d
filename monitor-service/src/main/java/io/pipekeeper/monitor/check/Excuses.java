package io.pipekeeper.monitor.check;

import io.pipekeeper.monitor.period.Period;
import java.util.Collection;
import java.util.List;

/** Knows to which periods nobody is held. */
public interface Excuses {

    /** What is excused of these datasets, and of these contracts as a whole. */
    List<Excused> excused(Collection<String> datasets, Collection<String> contracts);

    /**
     * A period to which nobody is held.
     *
     * @param whole whether it is that of all data of the contract, and not of the dataset only
     */
    record Excused(String contract, String dataset, boolean whole, Period period) {

        boolean concerns(Check check) {
            return check.dataset().equals(dataset)
                    || (whole && check.contractId().equals(contract));
        }
    }
}
