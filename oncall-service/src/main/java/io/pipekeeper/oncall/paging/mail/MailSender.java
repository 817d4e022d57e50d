package io.pipekeeper.oncall.paging.mail;

import io.pipekeeper.oncall.paging.OutgoingPage;
import io.pipekeeper.oncall.paging.OutgoingPage.Address;
import io.pipekeeper.oncall.paging.PageChannel;
import io.pipekeeper.oncall.paging.PageSender;
import io.pipekeeper.oncall.paging.SendFailure;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Sends pages by mail. The header X-Pipekeeper-Page tells a mail that came twice. */
@ApplicationScoped
class MailSender implements PageSender {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ReactiveMailer mailer;

    MailSender(ReactiveMailer mailer) {
        this.mailer = mailer;
    }

    @Override
    public PageChannel channel() {
        return PageChannel.MAIL;
    }

    @Override
    public void send(OutgoingPage page) throws SendFailure {
        if (!(page.address() instanceof Address.Mail(var address))) {
            throw new SendFailure("No mail address is known");
        }
        var mail = Mail.withText(address, page.subject(), page.text())
                .addHeader("X-Pipekeeper-Page", page.id().toString())
                .addHeader("X-Pipekeeper-Incident", page.incident().toString());
        try {
            // The blocking mailer would wait for ever for a server that does not answer.
            mailer.send(mail).await().atMost(PATIENCE);
        } catch (RuntimeException e) { // whatever the mail client throws means: not handed over
            throw new SendFailure(
                    "The mail server did not take it (%s)"
                            .formatted(e.getClass().getSimpleName()),
                    e);
        }
    }
}
