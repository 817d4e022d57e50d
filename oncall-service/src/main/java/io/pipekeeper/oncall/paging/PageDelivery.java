package io.pipekeeper.oncall.paging;

import io.micrometer.core.instrument.MeterRegistry;
import io.pipekeeper.oncall.channel.PageChannel;
import io.pipekeeper.oncall.channel.PageSender;
import io.pipekeeper.oncall.channel.SendFailure;
import io.quarkus.arc.All;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Hands letters to their channels, and says how that ended. */
@ApplicationScoped
class PageDelivery {

    private final LetterWriter writer;
    private final Map<PageChannel, PageSender> senders;
    private final MeterRegistry metrics;
    private final InstantSource clock;
    private final Outbox outbox;

    /** Leases are about processes, not about the story that the shown clock tells. */
    private final InstantSource realTime = InstantSource.system();

    PageDelivery(
            LetterWriter writer,
            @All List<PageSender> senders,
            MeterRegistry metrics,
            InstantSource clock,
            Outbox outbox) {
        this.writer = writer;
        this.senders = senders.stream().collect(Collectors.toMap(PageSender::channel, Function.identity()));
        this.metrics = metrics;
        this.clock = clock;
        this.outbox = outbox;
    }

    /** Sends a letter within a few seconds. Answers how that ended for each of its pages, if it was still to be sent. */
    List<? extends Ending> deliver(Letter letter) {
        try {
            var sender = sender(letter.receiver().channel());
            var page = writer.write(letter, clock.instant());
            if (!holds(letter)) {
                return List.of();
            }
            sender.send(page);
            return taken(letter, clock.instant());
        } catch (SendFailure e) {
            return notTaken(letter, Trouble.of(e));
        } catch (RuntimeException e) { // one letter that cannot be written must not keep the others from going out
            Log.errorf(e, "Page cannot be written: page=%s", letter.id());
            return notTaken(letter, Trouble.notSent("cannot be written"));
        }
    }

    /** A worker that was held up for long may have lost its pages to the next one, who sends them. */
    private boolean holds(Letter letter) {
        var real = realTime.instant();
        return !real.isAfter(letter.sendUntil()) || outbox.renew(letter.pages(), real);
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
