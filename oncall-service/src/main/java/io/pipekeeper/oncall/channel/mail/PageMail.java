package io.pipekeeper.oncall.channel.mail;

import io.pipekeeper.oncall.channel.Message;
import io.pipekeeper.oncall.channel.OutgoingPage;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.UUID;

/**
 * A page as a mail, in plain text and as HTML with a button; each is complete.
 *
 * <p>Its Message-ID is that of the page, so that mail programs show a page that came twice once. It says that a machine
 * wrote it, so that no machine answers.
 */
final class PageMail extends MimeMessage {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final UUID page;

    private PageMail(Session session, UUID page) {
        super(session);
        this.page = page;
    }

    static PageMail of(OutgoingPage page, String address, String from, Session session) throws MessagingException {
        var mail = new PageMail(session, page.id());
        mail.setFrom(from);
        mail.setRecipient(RecipientType.TO, new InternetAddress(address));
        mail.setSubject(page.message().subject(), UTF_8);
        mail.setContent(body(page.message()));
        mail.setSentDate(Date.from(page.at()));
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.setHeader("X-Pipekeeper-Page", page.id().toString());
        var incident = page.message().incident();
        if (incident != null) {
            mail.setHeader("X-Pipekeeper-Incident", incident.toString());
        }
        mail.saveChanges();
        return mail;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", "<%s@pipekeeper>".formatted(page));
    }

    /** The richest part stands last. */
    private static MimeMultipart body(Message message) throws MessagingException {
        var plain = new MimeBodyPart();
        plain.setText(message.text(), UTF_8);
        var html = new MimeBodyPart();
        html.setText(new MailPage(message).html(), UTF_8, "html");
        return new MimeMultipart("alternative", plain, html);
    }
}
