package io.pipekeeper.oncall.channel.mail;

import io.pipekeeper.oncall.channel.OutgoingPage;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.UUID;

/** A page as a mail. Its Message-ID is that of the page, so that mail programs show a page that came twice once. */
final class PageMail extends MimeMessage {

    private final UUID page;

    private PageMail(Session session, UUID page) {
        super(session);
        this.page = page;
    }

    static PageMail of(OutgoingPage page, String address, String from, Session session) throws MessagingException {
        var mail = new PageMail(session, page.id());
        mail.setFrom(from);
        mail.setRecipient(RecipientType.TO, new InternetAddress(address));
        mail.setSubject(page.message().subject(), StandardCharsets.UTF_8.name());
        mail.setText(page.message().text(), StandardCharsets.UTF_8.name());
        mail.setSentDate(Date.from(page.at()));
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
}
