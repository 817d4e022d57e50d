package io.pipekeeper.oncall.paging;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** How pages go out. */
@ConfigMapping(prefix = "oncall.paging")
interface PagingConfig {

    /** Where people reach the gateway; stands on pages. */
    @WithDefault("http://localhost:8080")
    URI gatewayUrl();

    /** How long a worker may hold a page, in real time. Longer than the slowest channel and the guidance together. */
    @WithDefault("15s")
    Duration lease();

    /** After how many tries a page is given up. */
    @WithDefault("20")
    int attempts();

    /** How many messages may be under way at once on each channel, per replica. */
    @WithDefault("48")
    int inFlight();

    /** How many calls must wait for one person on one channel for them to leave as one message. */
    @WithDefault("2")
    int bundleFrom();

    /** How much one destination gets. */
    Limits limits();

    /** Limits per destination: a person's address on a channel. */
    interface Limits {

        /** The time in which messages are counted. */
        @WithDefault("15m")
        Duration window();

        /** How many mails, chat and push messages and webhooks in that time, before they are spaced. */
        @WithDefault("20")
        int messages();

        /** How far apart they are then. */
        @WithDefault("1m")
        Duration messageSpacing();

        /** How many text messages in that time, before they are spaced. */
        @WithDefault("5")
        int texts();

        /** How far apart they are then. */
        @WithDefault("1m")
        Duration textSpacing();

        /** How many calls in that time, before they are spaced. */
        @WithDefault("3")
        int calls();

        /** How far apart they are then. */
        @WithDefault("3m")
        Duration callSpacing();
    }
}
