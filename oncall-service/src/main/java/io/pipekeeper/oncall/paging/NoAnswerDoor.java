package io.pipekeeper.oncall.paging;

import io.pipekeeper.oncall.catalog.Person;
import io.pipekeeper.oncall.channel.Address;
import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** Where nobody opens doors, people answer through the API. */
@DefaultBean
@ApplicationScoped
class NoAnswerDoor implements AnswerDoor {

    @Override
    public Ways open(UUID incident, Person person, Address address, Instant now) {
        return Ways.NONE;
    }
}
