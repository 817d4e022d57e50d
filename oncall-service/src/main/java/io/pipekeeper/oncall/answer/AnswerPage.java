package io.pipekeeper.oncall.answer;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A page in a browser: what it is about, and at most one button. It needs no script, and loads nothing.
 *
 * @param status as HTTP has it
 * @param title what one has to know
 * @param text what that means
 * @param facts what is known besides, by name, in order
 * @param button what it says; null where there is nothing to do
 */
record AnswerPage(
        int status,
        String title,
        String text,
        Map<String, String> facts,
        @Nullable String button) {

    private static final String STYLE = """
            :root { color-scheme: light dark }
            body { font: 1.125rem/1.5 system-ui, sans-serif; max-width: 36rem; margin: 0 auto; padding: 1.5rem }
            h1 { font-size: 1.5rem; line-height: 1.25 }
            dt { font-weight: 600 } dd { margin: 0 0 .5rem; overflow-wrap: anywhere }
            button { font: inherit; font-weight: 600; width: 100%; min-height: 3.5rem; border: 0; border-radius: .5rem;
                     background: #1d4ed8; color: #fff; cursor: pointer }
            button:focus-visible { outline: .2rem solid; outline-offset: .2rem }
            """;

    /** Nothing may be loaded, run or framed; the one style is known by its hash, and the form leads back here only. */
    static final String POLICY =
            "default-src 'none'; style-src 'sha256-%s'; form-action 'self'; ".formatted(sha256(STYLE))
                    + "frame-ancestors 'none'; base-uri 'none'";

    AnswerPage {
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }

    static AnswerPage of(int status, String title, String text) {
        return new AnswerPage(status, title, text, Map.of(), null);
    }

    String html() {
        return """
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="robots" content="noindex, nofollow">
                <meta name="referrer" content="no-referrer">
                <title>%s</title>
                <style>%s</style>
                </head>
                <body>
                <main>
                <h1>%s</h1>
                <p role="status">%s</p>
                %s%s</main>
                </body>
                </html>
                """.formatted(escaped(title), STYLE, escaped(title), escaped(text), list(), form());
    }

    private String list() {
        return facts.entrySet().stream()
                .map(fact -> "<dt>%s</dt><dd>%s</dd>\n".formatted(escaped(fact.getKey()), escaped(fact.getValue())))
                .collect(Collectors.collectingAndThen(
                        Collectors.joining(), lines -> lines.isEmpty() ? "" : "<dl>\n" + lines + "</dl>\n"));
    }

    private String form() {
        return button == null ? "" : "<form method=\"post\"><button>%s</button></form>\n".formatted(escaped(button));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
