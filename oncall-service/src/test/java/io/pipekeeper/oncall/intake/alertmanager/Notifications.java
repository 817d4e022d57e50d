package io.pipekeeper.oncall.intake.alertmanager;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Notifications as Alertmanager sends them. */
final class Notifications {

    static final String FIRING = "firing";
    static final String RESOLVED = "resolved";

    private Notifications() {}

    /** One alert of a disk that fills. */
    static String alert(String fingerprint, String status, String startsAt) {
        return """
                {"status": "%s",
                 "labels": {"alertname": "DiskFills", "instance": "db-1:9100", "job": "node", "severity": "critical",
                            "pipeline": "disk-%s"},
                 "annotations": {"summary": "Disk of db-1 fills", "description": "Full in 4 hours"},
                 "startsAt": "%s", "endsAt": "0001-01-01T00:00:00Z",
                 "generatorURL": "https://prometheus.example/graph?g0.expr=disk", "fingerprint": "%s"}
                """.formatted(status, fingerprint, startsAt, fingerprint);
    }

    static String notification(String groupKey, int truncated, String... alerts) {
        var over = Stream.of(alerts).noneMatch(alert -> alert.contains("\"status\": \"firing\""));
        return """
                {"receiver": "pipekeeper", "status": "%s", "alerts": [%s],
                 "groupLabels": {"alertname": "DiskFills"}, "commonLabels": {"alertname": "DiskFills"},
                 "commonAnnotations": {}, "externalURL": "https://alertmanager.example", "version": "4",
                 "groupKey": "{}:{alertname=\\"%s\\"}", "truncatedAlerts": %d}
                """.formatted(
                        over ? RESOLVED : FIRING,
                        List.of(alerts).stream().collect(Collectors.joining(",")),
                        groupKey,
                        truncated);
    }
}
