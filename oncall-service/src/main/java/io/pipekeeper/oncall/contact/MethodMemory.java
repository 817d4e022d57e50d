package io.pipekeeper.oncall.contact;

import jakarta.transaction.TransactionScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The methods of people as they were read in this transaction: a batch of calls asks for the same people often. */
@TransactionScoped
class MethodMemory {

    private final Map<String, List<ContactMethodRow>> known = new HashMap<>();

    List<ContactMethodRow> recall(String person, Function<String, List<ContactMethodRow>> read) {
        return known.computeIfAbsent(person, read);
    }

    void forget(String person) {
        known.remove(person);
    }
}
