package io.pipekeeper.oncall.channel.mail;

import io.pipekeeper.oncall.channel.Message;

/** A message as HTML: its text, and a button. Whatever comes from outside is escaped, or was sanitised before. */
record MailPage(Message message) {

    String html() {
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head><meta charset="UTF-8"><title>%1$s</title></head>
                <body style="font-family: sans-serif; max-width: 45em; margin: 1em">
                <h1 style="font-size: 1.3em">%1$s</h1>
                %2$s%3$s
                </body>
                </html>
                """.formatted(escaped(message.subject()), button(), body());
    }

    private String body() {
        var html = message.html();
        return html == null
                ? "<pre style=\"font-family: inherit; font-size: 1em; white-space: pre-wrap\">%s</pre>"
                        .formatted(escaped(message.text()))
                : html;
    }

    private String button() {
        var link = message.answerLink();
        if (link == null) {
            return "";
        }
        var style =
                "display: inline-block; padding: .7em 1.5em; border-radius: .4em; background: #0b5cad; color: #fff; "
                        + "font-weight: bold; text-decoration: none";
        return "<p><a href=\"%s\" style=\"%s\">Acknowledge</a></p>\n".formatted(escaped(link.toString()), style);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
