package io.pipekeeper.oncall.answer;

import io.pipekeeper.oncall.catalog.Person;
import java.util.UUID;

/** The number that stands for an incident on a phone, for a person who was called for it there. */
record ReplyCode(int number, UUID incident, Person person) {

    /** What one replies to acknowledge. */
    String acknowledge() {
        return number + "a";
    }
}
