package io.pipekeeper.oncall.paging;

import io.pipekeeper.oncall.channel.PageChannel;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Letters under way: each on a thread of its own, as many as the lanes of their channels have room for. */
@ApplicationScoped
class Dispatch {

    private static final int FAREWELL_SECONDS = 8;

    private final PageDelivery delivery;
    private final Ledger ledger;
    private final Lanes lanes;
    private final Phaser underWay = new Phaser(1);

    Dispatch(PageDelivery delivery, Ledger ledger, PagingConfig config) {
        this.delivery = delivery;
        this.ledger = ledger;
        this.lanes = new Lanes(config.inFlight());
    }

    /** How many more letters may leave now, by channel. */
    Map<PageChannel, Integer> free() {
        return lanes.free();
    }

    /**
     * Answers when it is written down how that ended.
     *
     * @param whenRoomy runs then, if there is much room on its lane
     */
    CompletableFuture<Void> send(Letter letter, Runnable whenRoomy) {
        var channel = letter.receiver().channel();
        lanes.enter(channel);
        underWay.register();
        return CompletableFuture.supplyAsync(
                        () -> delivery.deliver(letter),
                        work -> Thread.ofVirtual().name("page").start(work))
                .thenCompose(ledger::add)
                .whenComplete((_, _) -> left(channel, whenRoomy));
    }

    private void left(PageChannel channel, Runnable whenRoomy) {
        underWay.arriveAndDeregister();
        if (lanes.leave(channel)) {
            whenRoomy.run();
        }
    }

    /** What is under way when the process ends is waited for, so that nobody has to wonder how it ended. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        try {
            underWay.awaitAdvanceInterruptibly(underWay.arrive(), FAREWELL_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            Log.warnf("Stopped while pages were under way, which may have arrived: %s", e);
        }
    }
}
