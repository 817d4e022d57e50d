package io.pipekeeper.oncall.channel.twilio;

import java.time.Instant;

/** Takes what people answer from their phones. */
public interface Replies {

    /**
     * A reply came; the provider has proved that it passes it on.
     *
     * @param destination the number that it came from, as its owner's contact has it
     * @param text what was written, or the keys that were pressed
     * @return what the person reads or hears, one short sentence
     */
    String reply(String destination, String text, Instant now);
}
