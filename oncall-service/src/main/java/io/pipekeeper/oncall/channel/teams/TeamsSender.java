package io.pipekeeper.oncall.channel.teams;

import io.pipekeeper.oncall.channel.Address;
import io.pipekeeper.oncall.channel.Message;
import io.pipekeeper.oncall.channel.OutgoingPage;
import io.pipekeeper.oncall.channel.PageChannel;
import io.pipekeeper.oncall.channel.PageSender;
import io.pipekeeper.oncall.channel.Secrets;
import io.pipekeeper.oncall.channel.SendFailure;
import io.pipekeeper.oncall.channel.http.Post;
import io.pipekeeper.oncall.channel.http.Postman;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Posts pages to workflows, shortened to what Teams takes. A workflow answers 202 before it has run. */
@ApplicationScoped
class TeamsSender implements PageSender {

    private static final String WHO = "Teams";

    /** Teams takes 28 KB, all in all; some of it is left to what surrounds the message on its way. */
    private static final int MOST_BYTES = 27 * 1024;

    private final Secrets secrets;
    private final Postman postman;

    TeamsSender(Secrets secrets, Postman postman) {
        this.secrets = secrets;
        this.postman = postman;
    }

    @Override
    public PageChannel channel() {
        return PageChannel.TEAMS;
    }

    @Override
    public void send(OutgoingPage page) throws SendFailure {
        if (!(page.address() instanceof Address.Teams(var setting))) {
            throw SendFailure.notSent("No Teams workflow is known");
        }
        var reply = postman.post(post(secrets.url(setting), page.message()), WHO);
        if (!reply.isTaken()) {
            throw reply.failure(WHO, "");
        }
    }

    private static Post post(URI url, Message message) {
        var card = TeamsCard.of(message);
        var post = Post.json(url, card.json());
        while (bytes(post) > MOST_BYTES && card.lines() > 0) {
            card = card.shortened();
            post = Post.json(url, card.json());
        }
        return post;
    }

    private static int bytes(Post post) {
        return post.body().getBytes(StandardCharsets.UTF_8).length;
    }
}
