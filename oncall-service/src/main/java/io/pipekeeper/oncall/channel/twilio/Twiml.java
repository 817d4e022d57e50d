package io.pipekeeper.oncall.channel.twilio;

import io.pipekeeper.oncall.channel.Message;
import java.net.URI;

/** What the provider is to do, in its XML. Text from outside is text in it, and never a verb. */
final class Twiml {

    private Twiml() {}

    /** Reads a message out twice and waits for its keys, which go to a URL. */
    static String call(Message message, URI answers) {
        var keys = keys(message);
        if (keys.isEmpty()) {
            return response("<Say loop=\"2\">%s</Say>".formatted(escaped(message.brief())));
        }
        return response("""
                <Gather numDigits="%d" timeout="10" method="POST" action="%s">\
                <Say loop="2">%s Press %s to acknowledge.</Say></Gather><Say>No key came. Goodbye.</Say>""".formatted(
                        keys.length(),
                        escaped(answers.toString()),
                        escaped(message.brief()),
                        String.join(" ", keys.split(""))));
    }

    /** Reads out an answer. */
    static String say(String text) {
        return response("<Say>%s</Say>".formatted(escaped(text)));
    }

    /** Sends an answer back. */
    static String message(String text) {
        return response("<Message>%s</Message>".formatted(escaped(text)));
    }

    /** A phone has no letters. */
    private static String keys(Message message) {
        var code = message.replyCode();
        return code == null ? "" : code.replaceAll("[^0-9]", "");
    }

    private static String response(String verbs) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response>%s</Response>".formatted(verbs);
    }

    /** XML has no place at all for most control characters, nor for halves of characters. */
    private static String escaped(String text) {
        return text.replaceAll("[\\p{Cntrl}\\p{Cs}\\ufffe\\uffff]", " ")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
