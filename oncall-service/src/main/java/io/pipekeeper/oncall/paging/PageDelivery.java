package io.pipekeeper.oncall.paging;

import io.micrometer.core.instrument.MeterRegistry;
import io.pipekeeper.oncall.channel.OutgoingPage;
import io.pipekeeper.oncall.channel.PageChannel;
import io.pipekeeper.oncall.channel.PageSender;
import io.pipekeeper.oncall.channel.SendFailure;
import io.pipekeeper.oncall.incident.Incident;
import io.pipekeeper.oncall.paging.guidance.Guidance;
import io.pipekeeper.oncall.paging.guidance.GuidanceClient;
import io.quarkus.arc.All;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes a claimed page, hands it to its channel, and says what became of it. */
@ApplicationScoped
class PageDelivery {

    private final Outbox outbox;
    private final GuidanceClient guidance;
    private final Map<PageChannel, PageSender> senders;
    private final MeterRegistry metrics;
    private final PageWriter writer;

    PageDelivery(
            Outbox outbox,
            GuidanceClient guidance,
            @All List<PageSender> senders,
            MeterRegistry metrics,
            PagingConfig config) {
        this.outbox = outbox;
        this.guidance = guidance;
        this.senders = senders.stream().collect(Collectors.toMap(PageSender::channel, Function.identity()));
        this.metrics = metrics;
        this.writer = new PageWriter(config.gatewayUrl());
    }

    void deliver(QueuedPage page, Instant now) {
        try {
            var story = outbox.story(page, now);
            if (story.isPresent()) {
                send(page, writer.write(story.get(), guidance(story.get().incident()), now), now);
            }
        } catch (RuntimeException e) { // one page that cannot be written must not keep the others from going out
            Log.errorf(e, "Page failed: page=%s attempt=%d", page.id(), page.attempts());
            outbox.failed(page, "cannot be written", now);
        }
    }

    private void send(QueuedPage page, OutgoingPage outgoing, Instant now) {
        try {
            sender(page.receiver().channel()).send(outgoing);
            outbox.sent(page, now);
            count(page, "sent");
            metrics.timer("oncall_page_delay").record(Duration.between(page.createdAt(), now));
            Log.infof("Page sent: page=%s incident=%s", page.id(), page.incident());
        } catch (SendFailure e) {
            outbox.failed(page, String.valueOf(e.getMessage()), now);
            count(page, "failed");
            Log.warnf("Page not sent: page=%s attempt=%d: %s", page.id(), page.attempts(), e.getMessage());
        }
    }

    private Optional<List<Guidance>> guidance(Incident incident) {
        var pipeline = incident.pipelineId();
        return pipeline == null ? Optional.of(List.of()) : guidance.guidance(pipeline, incident.checkIds());
    }

    private PageSender sender(PageChannel channel) {
        var sender = senders.get(channel);
        if (sender == null) {
            throw new IllegalStateException("No sender serves " + channel);
        }
        return sender;
    }

    private void count(QueuedPage page, String result) {
        metrics.counter(
                        "oncall_pages_sent",
                        "channel",
                        page.receiver().channel().name(),
                        "result",
                        result)
                .increment();
    }
}
