package io.pipekeeper.monitor.probe.http;

import java.util.regex.Pattern;

/** Takes out of a text from elsewhere what looks like a secret: users in addresses, and what follows a word such as password. */
final class Secrets {

    private static final Pattern USER = Pattern.compile("(?<=://)[^/@\\s]+@");
    private static final Pattern NAMED = Pattern.compile(
            "(?i)\\b((?:password|passwd|pwd|secret|token|api[-_]?key|authorization)\"?\\s*[=:]\\s*\"?)(?:Bearer\\s+|Basic\\s+)?[^\\s,;&)\"]+");

    private Secrets() {}

    static String hidden(String text) {
        return NAMED.matcher(USER.matcher(text).replaceAll("")).replaceAll("$1***");
    }
}
