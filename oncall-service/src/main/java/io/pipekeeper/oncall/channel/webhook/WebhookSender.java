package io.pipekeeper.oncall.channel.webhook;

import io.pipekeeper.oncall.channel.Address;
import io.pipekeeper.oncall.channel.OutgoingPage;
import io.pipekeeper.oncall.channel.PageChannel;
import io.pipekeeper.oncall.channel.PageSender;
import io.pipekeeper.oncall.channel.Secrets;
import io.pipekeeper.oncall.channel.SendFailure;
import io.pipekeeper.oncall.channel.http.Post;
import io.pipekeeper.oncall.channel.http.Postman;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Posts pages as JSON, signed as {@link WebhookSignature} says. Any answer of the 200s means: taken.
 *
 * <p>A page that comes again has the same {@code Idempotency-Key}.
 */
@ApplicationScoped
class WebhookSender implements PageSender {

    private static final String WHO = "The webhook";

    private final Secrets secrets;
    private final Postman postman;

    WebhookSender(Secrets secrets, Postman postman) {
        this.secrets = secrets;
        this.postman = postman;
    }

    @Override
    public PageChannel channel() {
        return PageChannel.WEBHOOK;
    }

    @Override
    public void send(OutgoingPage page) throws SendFailure {
        if (!(page.address() instanceof Address.Webhook address)) {
            throw SendFailure.notSent("No webhook is known");
        }
        var post = Post.json(address.url(), content(page))
                .with("Idempotency-Key", page.id().toString());
        var reply =
                postman.post(signed(post, page, secrets.value(address.secret())).toChosenAddress(), WHO);
        if (!reply.isTaken()) {
            throw reply.failure(WHO, "");
        }
    }

    private static Post signed(Post post, OutgoingPage page, String secret) {
        var timestamp = page.at().getEpochSecond();
        return post.with("X-Pipekeeper-Page", page.id().toString())
                .with(WebhookSignature.TIMESTAMP_HEADER, Long.toString(timestamp))
                .with(WebhookSignature.SIGNATURE_HEADER, new WebhookSignature(secret).sign(timestamp, post.body()));
    }

    private static Map<String, @Nullable Object> content(OutgoingPage page) {
        var message = page.message();
        Map<String, @Nullable Object> content = new HashMap<>();
        content.put("page", page.id().toString());
        content.put("at", page.at().toString());
        content.put("incident", text(message.incident()));
        content.put("severity", text(message.severity()));
        content.put("subject", message.subject());
        content.put("brief", message.brief());
        content.put("text", message.text());
        content.put("answerLink", text(message.answerLink()));
        content.put("replyCode", message.replyCode());
        return content;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
