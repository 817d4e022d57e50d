package io.pipekeeper.monitor.lineage;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "run")
@NullUnmarked // Hibernate fills the fields
class RunRow {

    @Id
    String id;

    String job;

    @Enumerated(EnumType.STRING)
    RunState state;

    @Column(name = "state_at")
    Instant stateAt;

    @Column(name = "started_at")
    Instant startedAt;

    @Column(name = "nominal_start")
    Instant nominalStart;

    @Column(name = "nominal_end")
    Instant nominalEnd;

    @Column(name = "nominal_at")
    Instant nominalAt;

    @Column(name = "last_event_at")
    Instant lastEventAt;

    String problem;

    @Enumerated(EnumType.STRING)
    RunCause cause;

    boolean skewed;

    @Column(name = "parent_run")
    String parentRun;

    @Column(name = "parent_job")
    String parentJob;

    String engine;

    boolean streaming;

    static RunRow from(Run run) {
        var row = new RunRow();
        row.id = run.id();
        row.job = run.job();
        row.state = run.state();
        row.stateAt = run.stateAt();
        row.startedAt = run.startedAt();
        row.nominalStart = run.nominalStart();
        row.nominalEnd = run.nominalEnd();
        row.nominalAt = run.nominalAt();
        row.lastEventAt = run.lastEventAt();
        row.problem = run.problem();
        row.cause = run.cause();
        row.skewed = run.skewed();
        row.parentRun = run.origin().parentRun();
        row.parentJob = run.origin().parentJob();
        row.engine = run.origin().engine();
        row.streaming = run.origin().streaming();
        return row;
    }

    Run toRun() {
        return new Run(
                id,
                job,
                state,
                stateAt,
                startedAt,
                nominalStart,
                nominalEnd,
                nominalAt,
                lastEventAt,
                problem,
                cause,
                skewed,
                new RunOrigin(parentRun, parentJob, engine, streaming));
    }
}
