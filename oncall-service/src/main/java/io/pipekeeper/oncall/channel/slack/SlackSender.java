package io.pipekeeper.oncall.channel.slack;

import io.pipekeeper.oncall.channel.Address;
import io.pipekeeper.oncall.channel.OutgoingPage;
import io.pipekeeper.oncall.channel.PageChannel;
import io.pipekeeper.oncall.channel.PageSender;
import io.pipekeeper.oncall.channel.Secrets;
import io.pipekeeper.oncall.channel.SendFailure;
import io.pipekeeper.oncall.channel.http.Post;
import io.pipekeeper.oncall.channel.http.Postman;
import jakarta.enterprise.context.ApplicationScoped;

/** Posts pages to incoming webhooks. Slack says why it refuses in a word, such as {@code channel_is_archived}. */
@ApplicationScoped
class SlackSender implements PageSender {

    private static final String WHO = "Slack";

    private final Secrets secrets;
    private final Postman postman;

    SlackSender(Secrets secrets, Postman postman) {
        this.secrets = secrets;
        this.postman = postman;
    }

    @Override
    public PageChannel channel() {
        return PageChannel.SLACK;
    }

    @Override
    public void send(OutgoingPage page) throws SendFailure {
        if (!(page.address() instanceof Address.Slack(var setting))) {
            throw SendFailure.notSent("No Slack webhook is known");
        }
        var content = new SlackMessage(page.message()).json();
        var reply = postman.post(Post.json(secrets.url(setting), content), WHO);
        if (!reply.isTaken()) {
            throw reply.failure(WHO, reason(reply.body()));
        }
    }

    private static String reason(String body) {
        return body.matches("[a-z_]{1,60}") ? body : "";
    }
}
