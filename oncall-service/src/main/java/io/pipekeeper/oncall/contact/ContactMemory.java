package io.pipekeeper.oncall.contact;

import io.pipekeeper.oncall.contact.rule.NotificationRule;
import jakarta.transaction.TransactionScoped;

/** What was read of people in this transaction: a batch of calls asks for the same people often, and for many at once. */
@TransactionScoped
class ContactMemory {

    private final Recall<ContactMethodRow> methods = new Recall<>();
    private final Recall<NotificationRule> rules = new Recall<>();

    Recall<ContactMethodRow> methods() {
        return methods;
    }

    Recall<NotificationRule> rules() {
        return rules;
    }
}
