package io.pipekeeper.oncall.channel.ntfy;

import io.pipekeeper.oncall.channel.Address;
import io.pipekeeper.oncall.channel.OutgoingPage;
import io.pipekeeper.oncall.channel.PageChannel;
import io.pipekeeper.oncall.channel.PageSender;
import io.pipekeeper.oncall.channel.Secrets;
import io.pipekeeper.oncall.channel.SendFailure;
import io.pipekeeper.oncall.channel.http.Post;
import io.pipekeeper.oncall.channel.http.Postman;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;

/** Publishes pages on ntfy servers. */
@ApplicationScoped
class NtfySender implements PageSender {

    private static final String WHO = "The ntfy server";

    private final Secrets secrets;
    private final Postman postman;

    NtfySender(Secrets secrets, Postman postman) {
        this.secrets = secrets;
        this.postman = postman;
    }

    @Override
    public PageChannel channel() {
        return PageChannel.NTFY;
    }

    @Override
    public void send(OutgoingPage page) throws SendFailure {
        if (!(page.address() instanceof Address.Ntfy address)) {
            throw SendFailure.notSent("No ntfy topic is known");
        }
        var post = Post.json(root(address.server()), new NtfyMessage(page.message(), address.topic()).json());
        var reply = postman.post(signedIn(post, address).toChosenAddress(), WHO);
        if (!reply.isTaken()) {
            throw reply.failure(WHO, "");
        }
    }

    private Post signedIn(Post post, Address.Ntfy address) throws SendFailure {
        var token = address.token();
        return token == null ? post : post.with("Authorization", "Bearer " + secrets.value(token));
    }

    /** JSON is published at the root of a server; the topic stands in it. */
    private static URI root(URI server) {
        var text = server.toString();
        return URI.create(text.endsWith("/") ? text : text + "/");
    }
}
