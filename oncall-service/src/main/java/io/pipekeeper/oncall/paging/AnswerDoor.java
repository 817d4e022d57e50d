package io.pipekeeper.oncall.paging;

import io.pipekeeper.oncall.catalog.Person;
import io.pipekeeper.oncall.channel.Address;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Opens the ways by which a person answers a page. Asked when a page is written, within its transaction. */
public interface AnswerDoor {

    /** The ways to answer an incident that a person is called for at an address; the same each time for the same page. */
    Ways open(UUID incident, Person person, Address address, Instant now);

    /**
     * How a page is answered.
     *
     * @param link opens the page on which one acknowledges
     * @param replyCode acknowledges where the channel has replies
     */
    record Ways(@Nullable URI link, @Nullable String replyCode) {

        /** There are none but the API. */
        public static final Ways NONE = new Ways(null, null);

        @Override
        public String toString() {
            return "ways to answer";
        }
    }
}
