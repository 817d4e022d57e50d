package io.pipekeeper.monitor.metric;

/** Which number about which dataset. */
public record MetricName(String dataset, String metric) {

    /** The same for the same number. */
    public String key() {
        return dataset + "|" + metric;
    }
}
