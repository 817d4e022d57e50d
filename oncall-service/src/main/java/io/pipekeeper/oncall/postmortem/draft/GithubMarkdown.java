package io.pipekeeper.oncall.postmortem.draft;

import java.util.regex.Pattern;

/** Makes GitHub Flavored Markdown that stays whole whatever stands in it. */
public final class GithubMarkdown {

    private static final int LONGEST_PLAIN = 500;

    private static final Pattern BLANK = Pattern.compile("[\\s\\p{Cntrl}]+");
    private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_\\[\\]<>|~&$]");
    private static final Pattern LEADING = Pattern.compile("^[#+=-]");
    private static final Pattern NUMBER = Pattern.compile("^(\\d+)([.)])");
    private static final Pattern LINK = Pattern.compile("(?i):(?=//)|(?<=\\bwww)\\.");

    private static final Pattern FENCE = Pattern.compile("^ {0,3}(`{3,}|~{3,})(.*)$");
    private static final Pattern CODE_OR_TAG =
            Pattern.compile("(?s)(`+)(?!`).+?(?<!`)\\1(?!`)|<(?=[A-Za-z/!?])(?!https?://)");

    private GithubMarkdown() {}

    /** What a tool or a person wrote as plain text, on one line: it looks as it was written and does nothing else. */
    public static String plain(String text) {
        var line = BLANK.matcher(text).replaceAll(" ").strip();
        var shortened = line.length() > LONGEST_PLAIN ? line.substring(0, LONGEST_PLAIN - 1) + "…" : line;
        var escaped = SPECIAL.matcher(shortened).replaceAll("\\\\$0");
        var unlinked = LINK.matcher(escaped).replaceAll("\\\\$0");
        return NUMBER.matcher(LEADING.matcher(unlinked).replaceFirst("\\\\$0")).replaceFirst("$1\\\\$2");
    }

    /** What a person wrote as Markdown: without HTML, and with its last block of code closed. */
    public static String whole(String markdown) {
        var lines = new StringBuilder();
        var fence = "";
        for (var line : markdown.split("\\R", -1)) {
            var match = FENCE.matcher(line);
            var isFence = match.matches();
            if (fence.isEmpty() && isFence) {
                fence = match.group(1);
            } else if (isFence && closes(fence, match.group(1), match.group(2))) {
                fence = "";
            }
            lines.append(fence.isEmpty() && !isFence ? withoutTags(line) : line).append('\n');
        }
        return fence.isEmpty() ? lines.toString().strip() : lines.append(fence).toString();
    }

    private static boolean closes(String fence, String end, String rest) {
        return !fence.isEmpty() && end.startsWith(fence) && rest.isBlank();
    }

    private static String withoutTags(String line) {
        return CODE_OR_TAG.matcher(line).replaceAll(match -> match.group().equals("<") ? "&lt;" : "$0");
    }
}
