package io.pipekeeper.monitor.heartbeat;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "heartbeat")
@NullUnmarked // Hibernate fills the fields
class HeartbeatRow {

    @Id
    String name;

    @Column(name = "contract_id")
    String contractId;

    @Column(name = "check_id")
    String checkId;

    @Column(name = "every_seconds")
    long everySeconds;

    @Column(name = "grace_seconds")
    long graceSeconds;

    Instant since;

    boolean heard;

    /** When silence has lasted too long; null when that has been said. */
    @Column(name = "silent_at")
    Instant silentAt;

    static HeartbeatRow defined(String name, Instant now) {
        var row = new HeartbeatRow();
        row.name = name;
        row.since = now;
        return row;
    }

    void become(Heartbeat heartbeat) {
        contractId = heartbeat.contractId();
        checkId = heartbeat.checkId();
        everySeconds = heartbeat.every().toSeconds();
        graceSeconds = heartbeat.grace().toSeconds();
        silentAt = heartbeat.silentAt(since);
    }

    Heartbeat toHeartbeat() {
        return new Heartbeat(
                name, contractId, checkId, Duration.ofSeconds(everySeconds), Duration.ofSeconds(graceSeconds));
    }
}
