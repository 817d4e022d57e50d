package io.pipekeeper.oncall.policy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "escalation_policy")
@NullUnmarked
class PolicyRow {

    @Id
    String id;

    String name;

    @Enumerated(EnumType.STRING)
    DeadlineMode mode;

    String steps;

    int repeats;
    String fallback;

    @Column(name = "holiday_response")
    String holidayResponse;

    PolicyRow() {}

    /** Everything but the steps, which are stored as JSON. */
    PolicyRow(EscalationPolicy policy, String steps) {
        this.id = policy.id();
        this.name = policy.name();
        this.mode = policy.deadlines();
        this.steps = steps;
        this.repeats = policy.repeat();
        this.fallback = policy.fallback().toString();
        this.holidayResponse = policy.holidayResponse() == null
                ? null
                : policy.holidayResponse().toString();
    }

    EscalationPolicy toPolicy(List<EscalationStep> calls) {
        var onHolidays = holidayResponse == null ? null : Duration.parse(holidayResponse);
        return new EscalationPolicy(id, name, mode, calls, repeats, EscalationTarget.of(fallback), onHolidays);
    }
}
