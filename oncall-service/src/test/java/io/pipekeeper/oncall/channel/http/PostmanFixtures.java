package io.pipekeeper.oncall.channel.http;

import java.time.Duration;

/** A postman who goes everywhere, also to this machine, and has little patience. */
public final class PostmanFixtures {

    private PostmanFixtures() {}

    public static Postman open() {
        return new Postman(true, Duration.ofSeconds(5));
    }

    static Postman open(Duration patience) {
        return new Postman(true, patience);
    }

    static Postman careful() {
        return new Postman(false, Duration.ofSeconds(5));
    }
}
