package io.pipekeeper.oncall.paging;

import io.pipekeeper.oncall.channel.OutgoingPage;
import io.pipekeeper.oncall.paging.guidance.Guidance;
import io.pipekeeper.oncall.paging.guidance.SharedGuidance;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Writes letters, with what is to be done on the pages of those who are to do it. */
@ApplicationScoped
class LetterWriter {

    private final SharedGuidance guidance;
    private final PageWriter writer;

    LetterWriter(SharedGuidance guidance, PagingConfig config) {
        this.guidance = guidance;
        this.writer = new PageWriter(config.gatewayUrl());
    }

    /** May take as long as runbook-service takes to answer. */
    OutgoingPage write(Letter letter, Instant now) {
        if (letter.bundle() != null) {
            return new OutgoingPage(letter.id(), letter.address(), PageWriter.bundle(letter.stories()), now);
        }
        var story = letter.first();
        return writer.write(story, guidance(story), now);
    }

    /** Only who is to act needs to know what to do. */
    private Optional<List<Guidance>> guidance(Story story) {
        var incident = story.incident();
        var pipeline = incident.pipelineId();
        return pipeline == null || !story.page().isCall()
                ? Optional.of(List.of())
                : guidance.guidance(pipeline, incident.checkIds());
    }
}
