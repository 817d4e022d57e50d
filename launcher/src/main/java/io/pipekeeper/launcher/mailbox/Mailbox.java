package io.pipekeeper.launcher.mailbox;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Address;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** An SMTP server on the loopback address that takes every mail and keeps it in memory. */
public final class Mailbox implements AutoCloseable {

    private final GreenMail server;

    private Mailbox(GreenMail server) {
        this.server = server;
    }

    public static Mailbox open(int port) {
        var server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return new Mailbox(server);
    }

    /** All mail in the order of arrival. */
    public List<Mail> mail() {
        var messages = server.getReceivedMessages();
        return IntStream.range(0, messages.length)
                .mapToObj(index -> read(index + 1, messages[index]))
                .toList();
    }

    public List<Mail> mailTo(String address) {
        return mail().stream().filter(mail -> mail.isTo(address)).toList();
    }

    @Override
    public void close() {
        server.stop();
    }

    private static Mail read(int number, MimeMessage message) {
        try {
            return new Mail(
                    number,
                    Optional.ofNullable(message.getSentDate())
                            .map(Date::toInstant)
                            .orElse(null),
                    String.join(", ", addresses(message.getFrom())),
                    addresses(message.getAllRecipients()),
                    Objects.requireNonNullElse(message.getSubject(), ""),
                    text(message));
        } catch (MessagingException | IOException e) {
            return new Mail(number, null, "", List.of(), "(a mail that cannot be read)", e.toString());
        }
    }

    private static List<String> addresses(Address @Nullable [] addresses) {
        if (addresses == null) {
            return List.of();
        }
        return Arrays.stream(addresses)
                .map(address ->
                        address instanceof InternetAddress internet ? internet.getAddress() : address.toString())
                .toList();
    }

    /** The first text part; plain text comes before HTML in every multipart mail. */
    private static String text(Part part) throws MessagingException, IOException {
        var content = part.getContent();
        if (!(content instanceof Multipart multipart)) {
            return part.isMimeType("text/*") ? content.toString() : "";
        }
        for (int index = 0; index < multipart.getCount(); index++) {
            BodyPart inner = multipart.getBodyPart(index);
            var text = text(inner);
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }
}
