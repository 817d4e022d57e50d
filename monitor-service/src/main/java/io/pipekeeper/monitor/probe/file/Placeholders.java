package io.pipekeeper.monitor.probe.file;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts what is configured here in place of `${name}`: addresses that differ from place to place, and secrets. */
public final class Placeholders {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([a-z0-9]([a-z0-9-]*[a-z0-9])?)}");
    private static final String PREFIX = "monitor.probe.values.";

    private final Function<String, Optional<String>> settings;

    /** With what answers the value of a setting by its name. */
    public Placeholders(Function<String, Optional<String>> settings) {
        this.settings = settings;
    }

    /** The first setting that a text needs and that is not there. */
    Optional<String> missing(String template) {
        return PLACEHOLDER
                .matcher(template)
                .results()
                .map(found -> PREFIX + found.group(1))
                .filter(setting -> settings.apply(setting).isEmpty())
                .findFirst();
    }

    /** The text as it is meant here. */
    String resolve(String template) {
        var resolved = PLACEHOLDER
                .matcher(template)
                .replaceAll(found -> Matcher.quoteReplacement(
                        settings.apply(PREFIX + found.group(1)).orElseThrow()));
        if (PLACEHOLDER.matcher(template).replaceAll("").contains("${")) {
            throw new IllegalArgumentException("a placeholder is written ${name}, with a label as name");
        }
        return resolved;
    }
}
