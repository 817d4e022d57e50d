package io.pipekeeper.oncall.channel.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pipekeeper.oncall.Mailbox;
import io.pipekeeper.oncall.Outside;
import io.pipekeeper.oncall.channel.Address;
import io.pipekeeper.oncall.channel.Message;
import io.pipekeeper.oncall.channel.OutgoingPage;
import io.pipekeeper.oncall.channel.SendFailure;
import io.pipekeeper.testkit.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.mail.MessagingException;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(Outside.class)
class MailSenderTest {

    private static final Instant NINE = Instant.parse("2026-01-06T09:00:00Z");

    private final MailSender sender;

    MailSenderTest(MailSender sender) {
        this.sender = sender;
    }

    @Test
    void sendsFromAnyThreadAtOnce() throws InterruptedException {
        var page = page(new Address.Mail("crowd@pipekeeper.example"));

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var sent = threads.invokeAll(Collections.nCopies(30, () -> {
                sender.send(page);
                return true;
            }));
            assertThat(sent).allSatisfy(one -> assertThat(one.get()).isEqualTo(true));
        }

        assertThat(Mailbox.about(String.valueOf(page.message().incident()))).hasSize(30);
    }

    @Test
    void saysWhatItIs() throws SendFailure, MessagingException {
        var page = page(new Address.Mail("headers@pipekeeper.example"));

        sender.send(page);

        var mail = Arrays.stream(Outside.MAIL.getReceivedMessages())
                .filter(received ->
                        Mailbox.isAbout(received, String.valueOf(page.message().incident())))
                .findFirst()
                .orElseThrow();
        assertThat(mail.getMessageID()).isEqualTo("<%s@pipekeeper>".formatted(page.id()));
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.isMimeType("multipart/alternative")).isTrue();
        assertThat(mail.getSubject()).isEqualTo("Subject Bcc: everybody@example.org");
        assertThat(mail.getAllRecipients()).hasSize(1);
    }

    @Test
    void takesMailAddressesOnly() {
        var page = page(new Address.Webhook(URI.create("https://example.org"), "secret"));

        assertThatThrownBy(() -> sender.send(page)).isInstanceOf(SendFailure.class);
    }

    private static OutgoingPage page(Address address) {
        var message = new Message(
                "Subject\r\nBcc: everybody@example.org", "Text", "Brief", null, UUID.randomUUID(), null, null);
        return new OutgoingPage(UUID.randomUUID(), address, message, NINE);
    }
}
