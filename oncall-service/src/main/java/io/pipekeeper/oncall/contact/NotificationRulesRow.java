package io.pipekeeper.oncall.contact;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "notification_rules")
@NullUnmarked
class NotificationRulesRow {

    @Id
    @Column(name = "person_id")
    String personId;

    String rules;

    @Column(name = "set_by")
    String setBy;

    NotificationRulesRow() {}

    NotificationRulesRow(String personId, String rules, String setBy) {
        this.personId = personId;
        this.rules = rules;
        this.setBy = setBy;
    }
}
