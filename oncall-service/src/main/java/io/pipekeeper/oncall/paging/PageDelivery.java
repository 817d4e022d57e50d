package io.pipekeeper.oncall.paging;

import io.micrometer.core.instrument.MeterRegistry;
import io.pipekeeper.oncall.channel.OutgoingPage;
import io.pipekeeper.oncall.channel.PageChannel;
import io.pipekeeper.oncall.channel.PageSender;
import io.pipekeeper.oncall.channel.SendFailure;
import io.pipekeeper.oncall.paging.guidance.Guidance;
import io.pipekeeper.oncall.paging.guidance.SharedGuidance;
import io.quarkus.arc.All;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes letters, hands them to their channels, and says how that ended. */
@ApplicationScoped
class PageDelivery {

    private final SharedGuidance guidance;
    private final Map<PageChannel, PageSender> senders;
    private final MeterRegistry metrics;
    private final InstantSource clock;
    private final PageWriter writer;

    PageDelivery(
            SharedGuidance guidance,
            @All List<PageSender> senders,
            MeterRegistry metrics,
            InstantSource clock,
            PagingConfig config) {
        this.guidance = guidance;
        this.senders = senders.stream().collect(Collectors.toMap(PageSender::channel, Function.identity()));
        this.metrics = metrics;
        this.clock = clock;
        this.writer = new PageWriter(config.gatewayUrl());
    }

    /** Sends a letter within a few seconds. Answers how that ended for each of its pages. */
    List<? extends Ending> deliver(Letter letter) {
        try {
            sender(letter.receiver().channel()).send(written(letter));
            return taken(letter, clock.instant());
        } catch (SendFailure e) {
            return notTaken(letter, Trouble.of(e));
        } catch (RuntimeException e) { // one letter that cannot be written must not keep the others from going out
            Log.errorf(e, "Page cannot be written: page=%s", letter.id());
            return notTaken(letter, Trouble.notSent("cannot be written"));
        }
    }

    private OutgoingPage written(Letter letter) {
        var now = clock.instant();
        if (letter.bundle() != null) {
            return new OutgoingPage(letter.id(), letter.address(), PageWriter.bundle(letter.stories()), now);
        }
        var story = letter.first();
        return writer.write(story, guidance(story), now);
    }

    private List<Ending.Sent> taken(Letter letter, Instant now) {
        count(letter, "sent");
        letter.pages().forEach(page -> metrics.timer("oncall_page_delay").record(Duration.between(page.dueAt(), now)));
        Log.infof(
                "Page sent: page=%s incidents=%d", letter.id(), letter.stories().size());
        var bundle = letter.bundle();
        var others = letter.stories().size() - 1;
        return letter.pages().stream()
                .map(page -> new Ending.Sent(page, now, bundle, others))
                .toList();
    }

    private List<Ending.NotSent> notTaken(Letter letter, Trouble trouble) {
        var now = clock.instant();
        count(letter, trouble.outcome().name().toLowerCase(Locale.ROOT));
        Log.warnf(
                "Page not sent: page=%s attempt=%d: %s",
                letter.id(), letter.first().page().attempts(), trouble.error());
        return letter.pages().stream()
                .map(page -> new Ending.NotSent(page, now, trouble))
                .toList();
    }

    /** Only who is to act needs to know what to do. */
    private Optional<List<Guidance>> guidance(Story story) {
        var incident = story.incident();
        var pipeline = incident.pipelineId();
        return pipeline == null || !story.page().isCall()
                ? Optional.of(List.of())
                : guidance.guidance(pipeline, incident.checkIds());
    }

    private PageSender sender(PageChannel channel) {
        var sender = senders.get(channel);
        if (sender == null) {
            throw new IllegalStateException("No sender serves " + channel);
        }
        return sender;
    }

    private void count(Letter letter, String result) {
        var channel = letter.receiver().channel().name();
        metrics.counter("oncall_pages_sent", "channel", channel, "result", result)
                .increment(letter.stories().size());
    }
}
