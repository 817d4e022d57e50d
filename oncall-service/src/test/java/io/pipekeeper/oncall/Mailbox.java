package io.pipekeeper.oncall;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the mail server of the tests has received. */
public final class Mailbox {

    private Mailbox() {}

    /**
     * A mail.
     *
     * @param to the receiver, without the domain
     * @param html the same as a page
     */
    public record Letter(String to, String subject, String text, String html) {}

    /** The mails about an incident, in the order in which they came. */
    public static List<Letter> about(String incident) {
        return Arrays.stream(Outside.MAIL.getReceivedMessages())
                .filter(message -> isAbout(message, incident))
                .map(Mailbox::letter)
                .toList();
    }

    /** How many mails have come; cheap, as none is read. */
    public static int size() {
        return Outside.MAIL.getReceivedMessages().length;
    }

    /** All mails by receiver, each in the order in which they came. */
    public static Map<String, List<Letter>> byReceiver() {
        return Arrays.stream(Outside.MAIL.getReceivedMessages())
                .map(Mailbox::letter)
                .collect(Collectors.groupingBy(Letter::to));
    }

    /** Whether a mail is about an incident. */
    public static boolean isAbout(MimeMessage mail, String incident) {
        return incident.equals(header(mail, "X-Pipekeeper-Incident"));
    }

    /** All mails to a receiver, who is named without the domain. */
    public static List<Letter> to(String receiver) {
        return Arrays.stream(Outside.MAIL.getReceivedMessages())
                .map(Mailbox::letter)
                .filter(letter -> letter.to().equals(receiver))
                .toList();
    }

    private static Letter letter(MimeMessage message) {
        try {
            var to = message.getAllRecipients()[0].toString();
            var parts = (Multipart) message.getContent();
            return new Letter(to.substring(0, to.indexOf('@')), message.getSubject(), part(parts, 0), part(parts, 1));
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("A mail cannot be read", e);
        }
    }

    private static String part(Multipart parts, int index) throws MessagingException, IOException {
        return String.valueOf(parts.getBodyPart(index).getContent()).replace("\r\n", "\n");
    }

    private static String header(MimeMessage message, String name) {
        try {
            return message.getHeader(name, ",");
        } catch (MessagingException e) {
            throw new IllegalStateException("A mail cannot be read", e);
        }
    }
}
