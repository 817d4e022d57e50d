package io.pipekeeper.oncall;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** What the mail server of the tests has received. */
public final class Mailbox {

    private Mailbox() {}

    /**
     * A mail.
     *
     * @param to the receiver, without the domain
     */
    public record Letter(String to, String subject, String text) {}

    /** The mails about an incident, in the order in which they came. */
    public static List<Letter> about(String incident) {
        return Arrays.stream(Outside.MAIL.getReceivedMessages())
                .filter(message -> incident.equals(header(message, "X-Pipekeeper-Incident")))
                .map(Mailbox::letter)
                .toList();
    }

    private static Letter letter(MimeMessage message) {
        try {
            var to = message.getAllRecipients()[0].toString();
            var text = String.valueOf(message.getContent()).replace("\r\n", "\n");
            return new Letter(to.substring(0, to.indexOf('@')), message.getSubject(), text);
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("A mail cannot be read", e);
        }
    }

    private static String header(MimeMessage message, String name) {
        try {
            return message.getHeader(name, ",");
        } catch (MessagingException e) {
            throw new IllegalStateException("A mail cannot be read", e);
        }
    }
}
