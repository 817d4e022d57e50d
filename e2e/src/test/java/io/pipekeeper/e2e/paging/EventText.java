package io.pipekeeper.e2e.paging;

/** Events as tools write them. */
record EventText(String routingKey) {

    String trigger(String dedupKey, String group, String pipeline) {
        return """
                {"routing_key": "%s", "event_action": "trigger", "dedup_key": "%s", "payload": {
                 "summary": "%s: the row count is off", "source": "analytics.%s", "severity": "critical", "group": "%s",
                 "custom_details": {"pipeline": "%s", "check": "%s-rows", "check_name": "Rows are as many as expected",
                  "observed": "1,204 rows", "expected": "at least 90,000 rows", "since": "2026-01-06"}}}
                """.formatted(routingKey, dedupKey, pipeline, pipeline, group, pipeline, pipeline);
    }

    String acknowledge(String dedupKey) {
        return other("acknowledge", dedupKey);
    }

    String resolve(String dedupKey) {
        return other("resolve", dedupKey);
    }

    private String other(String action, String dedupKey) {
        return """
                {"routing_key": "%s", "event_action": "%s", "dedup_key": "%s"}
                """.formatted(routingKey, action, dedupKey);
    }
}
