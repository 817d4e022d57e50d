package io.pipekeeper.oncall.paging;

import io.pipekeeper.oncall.channel.Address;
import io.pipekeeper.oncall.incident.Incident;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a page tells, apart from guidance.
 *
 * @param ways how the receiver answers
 * @param reminder what is still to be done since something like it happened before
 * @param alsoPaged the names of those who were called before
 */
record Story(
        QueuedPage page,
        Incident incident,
        Address address,
        AnswerDoor.Ways ways,
        String receiver,
        Affected affected,
        List<Finding> findings,
        @Nullable String reminder,
        List<String> alsoPaged) {

    Story {
        findings = List.copyOf(findings);
        alsoPaged = List.copyOf(alsoPaged);
    }

    /** One thing that is wrong: what was seen, against what should be, and since when. */
    record Finding(
            String summary,
            @Nullable String observed,
            @Nullable String expected,
            String since) {}
}
