package io.pipekeeper.launcher.mailbox;

import java.util.List;
import java.util.stream.Collectors;

/** The mailbox as a web page, newest mail first. Everything that came by mail is escaped. */
public record MailPage(List<Mail> mail) {

    private static final String PAGE = """
            <!doctype html>
            <html lang="en">
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="refresh" content="5">
            <title>Mailbox of the local run</title>
            <style>
            body { font: 1rem/1.5 system-ui, sans-serif; max-width: 48rem; margin: 2rem auto; padding: 0 1rem; }
            article { border: 1px solid #8888; border-radius: .5rem; padding: 0 1rem; margin: 1rem 0; }
            h2 { font-size: 1.1rem; } pre { white-space: pre-wrap; font: inherit; } small { opacity: .7; }
            </style>
            <h1>Mailbox</h1>
            %s
            </html>
            """;

    public MailPage {
        mail = List.copyOf(mail);
    }

    public String html() {
        if (mail.isEmpty()) {
            return PAGE.formatted("<p>No mail so far. <code>./pipekeeper drill S04 on</code> changes that.</p>");
        }
        return PAGE.formatted(mail.reversed().stream().map(MailPage::article).collect(Collectors.joining()));
    }

    private static String article(Mail mail) {
        return """
                <article>
                <h2>%s</h2>
                <small>%d: to %s, from %s, %s</small>
                <pre>%s</pre>
                </article>
                """.formatted(
                        escaped(mail.subject()),
                        mail.number(),
                        escaped(String.join(", ", mail.to())),
                        escaped(mail.from()),
                        mail.sentAt() == null ? "undated" : mail.sentAt(),
                        escaped(mail.text()));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
