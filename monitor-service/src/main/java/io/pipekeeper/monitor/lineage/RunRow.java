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
        row.become(run);
        return row;
    }

    void become(Run run) {
        job = run.job();
        state = run.state();
        stateAt = run.stateAt();
        startedAt = run.startedAt();
        nominalStart = run.nominalStart();
        nominalEnd = run.nominalEnd();
        nominalAt = run.nominalAt();
        lastEventAt = run.lastEventAt();
        problem = run.problem();
        cause = run.cause();
        skewed = run.skewed();
        parentRun = run.origin().parentRun();
        parentJob = run.origin().parentJob();
        engine = run.origin().engine();
        streaming = run.origin().streaming();
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
