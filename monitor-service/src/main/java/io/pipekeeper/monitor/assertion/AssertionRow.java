package io.pipekeeper.monitor.assertion;

import io.pipekeeper.monitor.check.Outcome;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "assertion")
@NullUnmarked // Hibernate fills the fields
class AssertionRow {

    @Id
    String key;

    String name;

    String dataset;

    String job;

    String project;

    @Enumerated(EnumType.STRING)
    Outcome outcome;

    String observed;

    String expected;

    Instant about;

    @Column(name = "told_at")
    Instant toldAt;

    /** The check of ours that carries its verdicts; null when it belongs to no contract. */
    @Column(name = "check_id")
    String checkId;

    static AssertionRow from(Assertion assertion) {
        var row = new AssertionRow();
        row.key = assertion.key();
        row.become(assertion);
        return row;
    }

    void become(Assertion assertion) {
        name = assertion.name();
        dataset = assertion.dataset();
        job = assertion.job();
        project = assertion.project();
        outcome = assertion.outcome();
        observed = assertion.observed();
        expected = assertion.expected();
        about = assertion.about();
        toldAt = assertion.toldAt();
    }

    Assertion toAssertion() {
        return new Assertion(key, name, dataset, job, project, outcome, observed, expected, about, toldAt);
    }
}
