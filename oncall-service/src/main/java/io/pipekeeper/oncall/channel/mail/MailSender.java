package io.pipekeeper.oncall.channel.mail;

import io.pipekeeper.oncall.channel.Address;
import io.pipekeeper.oncall.channel.OutgoingPage;
import io.pipekeeper.oncall.channel.PageChannel;
import io.pipekeeper.oncall.channel.PageSender;
import io.pipekeeper.oncall.channel.SendFailure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.util.Properties;

/**
 * Sends pages by mail, each over a connection of its own.
 *
 * <p>Not by quarkus-mailer: its client sets its handler after the connection stands and now and then misses the greeting
 * of a server that is quick to greet. It then waits for ever, and a page is late.
 */
@ApplicationScoped
class MailSender implements PageSender {

    private static final String PATIENCE_MILLIS = "5000";

    private final MailConfig config;
    private final Session session;

    MailSender(MailConfig config) {
        this.config = config;
        this.session = Session.getInstance(properties(config));
    }

    @Override
    public PageChannel channel() {
        return PageChannel.MAIL;
    }

    @Override
    public void send(OutgoingPage page) throws SendFailure {
        if (!(page.address() instanceof Address.Mail(var address))) {
            throw SendFailure.notSent("No mail address is known");
        }
        try (var server = session.getTransport("smtp")) {
            var mail = PageMail.of(page, address, config.from(), session);
            server.connect(
                    config.host(),
                    config.port(),
                    config.username().orElse(null),
                    config.password().orElse(null));
            server.sendMessage(mail, mail.getAllRecipients());
        } catch (MessagingException e) {
            throw SendFailure.unknown(
                    "The mail server did not take it (%s)"
                            .formatted(e.getClass().getSimpleName()),
                    e);
        }
    }

    private static Properties properties(MailConfig config) {
        var properties = new Properties();
        properties.setProperty("mail.smtp.connectiontimeout", PATIENCE_MILLIS);
        properties.setProperty("mail.smtp.timeout", PATIENCE_MILLIS);
        properties.setProperty("mail.smtp.writetimeout", PATIENCE_MILLIS);
        properties.setProperty(
                "mail.smtp.auth", String.valueOf(config.username().isPresent()));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        switch (config.tls()) {
            case DISABLED -> properties.setProperty("mail.smtp.starttls.enable", "false");
            case OPTIONAL -> properties.setProperty("mail.smtp.starttls.enable", "true");
            case REQUIRED -> properties.setProperty("mail.smtp.starttls.required", "true");
            case IMPLICIT -> properties.setProperty("mail.smtp.ssl.enable", "true");
        }
        return properties;
    }
}
