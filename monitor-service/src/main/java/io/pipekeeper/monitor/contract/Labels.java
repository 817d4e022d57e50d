package io.pipekeeper.monitor.contract;

import java.util.Locale;

/** Ids of things that people name: labels as in RFC 1123. */
final class Labels {

    static final String PATTERN = "[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?";

    private Labels() {}

    /** The label that is nearest to a name in words. */
    static String of(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }
}
