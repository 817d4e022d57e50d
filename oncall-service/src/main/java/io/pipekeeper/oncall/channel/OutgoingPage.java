package io.pipekeeper.oncall.channel;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;

/**
 * A page, written and addressed.
 *
 * @param incident what it is about
 * @param at when it is sent
 */
public record OutgoingPage(UUID id, UUID incident, Address address, String subject, String text, Instant at) {

    /** Where a page goes. */
    public sealed interface Address {

        /** A mail address. */
        record Mail(String address) implements Address {

            @Override
            public String toString() {
                return "a mail address";
            }
        }

        /**
         * A URL.
         *
         * @param secret the name of the setting that holds the signing secret
         */
        record Url(URI url, String secret) implements Address {

            @Override
            public String toString() {
                return "a URL";
            }
        }
    }
}
