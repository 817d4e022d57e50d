package io.pipekeeper.launcher.mailbox;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A mail as the mailbox shows it: the text part only, which is what one reads at night. */
public record Mail(int number, @Nullable Instant sentAt, String from, List<String> to, String subject, String text) {

    public Mail {
        to = List.copyOf(to);
    }

    boolean isTo(String address) {
        return to.stream().anyMatch(address::equalsIgnoreCase);
    }
}
