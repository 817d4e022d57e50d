package io.pipekeeper.oncall.channel.mail;

import io.pipekeeper.oncall.channel.Address;
import io.pipekeeper.oncall.channel.OutgoingPage;
import io.pipekeeper.oncall.channel.PageChannel;
import io.pipekeeper.oncall.channel.PageSender;
import io.pipekeeper.oncall.channel.SendFailure;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.MessagingException;
import jakarta.mail.NoSuchProviderException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
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
        var mail = written(page, address);
        var server = transport();
        try (server) {
            connect(server);
            hand(mail, server);
        } catch (MessagingException e) {
            // Only closing is left to fail here, after the page was taken.
            Log.debug("The mail server broke off after the page", e);
        }
    }

    private PageMail written(OutgoingPage page, String address) throws SendFailure {
        try {
            return PageMail.of(page, address, config.from(), session);
        } catch (MessagingException e) {
            throw SendFailure.refused("The page cannot be written as a mail", e);
        }
    }

    private Transport transport() throws SendFailure {
        try {
            return session.getTransport("smtp");
        } catch (NoSuchProviderException e) {
            throw SendFailure.notSent("There is no SMTP", e);
        }
    }

    private void connect(Transport server) throws SendFailure {
        try {
            server.connect(
                    config.host(),
                    config.port(),
                    config.username().orElse(null),
                    config.password().orElse(null));
        } catch (MessagingException e) {
            throw MailFailure.connecting(e);
        }
    }

    private static void hand(PageMail mail, Transport server) throws SendFailure {
        try {
            server.sendMessage(mail, mail.getAllRecipients());
        } catch (MessagingException e) {
            throw MailFailure.sending(e);
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
