package io.pipekeeper.oncall.channel.twilio;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Where nobody takes replies, people are told so. */
@DefaultBean
@ApplicationScoped
class NoReplies implements Replies {

    @Override
    public String reply(String destination, String text, Instant now) {
        return "This number takes no replies.";
    }
}
