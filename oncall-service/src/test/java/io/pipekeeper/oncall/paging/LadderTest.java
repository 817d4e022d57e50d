package io.pipekeeper.oncall.paging;

import static io.pipekeeper.oncall.paging.StoryFixtures.NINE;
import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.oncall.channel.PageChannel;
import io.pipekeeper.oncall.channel.SendFailure.Outcome;
import io.pipekeeper.oncall.paging.Ladder.Verdict;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LadderTest {

    private final Ladder ladder = new Ladder(20);

    @ParameterizedTest
    @CsvSource({"1, PT5S, false", "2, PT10S, false", "3, PT20S, true", "4, PT40S, false", "5, PT1M20S, true"})
    void triesAgainLaterEachTimeAndTakesTheNextChannelAfterTheThird(int attempts, Duration wait, boolean next) {
        assertThat(ladder.judge(call(attempts), trouble(Outcome.NOT_SENT, null), NINE))
                .isEqualTo(new Verdict.Again(NINE.plus(wait), next));
    }

    @Test
    void doesNotAskTwiceWhoHasRefused() {
        assertThat(ladder.judge(call(1), trouble(Outcome.REFUSED, null), NINE)).isEqualTo(new Verdict.GiveUp());
    }

    @ParameterizedTest
    @EnumSource(Outcome.class)
    void givesUpAtItsLimit(Outcome outcome) {
        assertThat(ladder.judge(call(20), trouble(outcome, null), NINE)).isEqualTo(new Verdict.GiveUp());
    }

    @ParameterizedTest
    @CsvSource({"PT30S, PT30S, false", "PT5M, PT5M, true", "PT1H, PT10M, true"})
    void leavesABusyProviderAloneForAsLongAsItWantsWithinReason(Duration asked, Duration wait, boolean next) {
        assertThat(ladder.judge(call(1), trouble(Outcome.BUSY, asked), NINE))
                .isEqualTo(new Verdict.Again(NINE.plus(wait), next));
    }

    @Test
    void callsAgainWhereNobodyKnowsWhetherItArrived() {
        assertThat(ladder.judge(call(1), trouble(Outcome.UNKNOWN, null), NINE)).isInstanceOf(Verdict.Again.class);
    }

    @Test
    void holdsWhatStakeholdersMayHaveRead() {
        var mail = page(PagePurpose.STAKEHOLDER, 1);

        assertThat(ladder.judge(mail, trouble(Outcome.UNKNOWN, null), NINE)).isEqualTo(new Verdict.Hold());
        assertThat(ladder.judge(mail, trouble(Outcome.NOT_SENT, null), NINE)).isInstanceOf(Verdict.Again.class);
    }

    private static QueuedPage call(int attempts) {
        return page(PagePurpose.INCIDENT, attempts);
    }

    private static QueuedPage page(PagePurpose purpose, int attempts) {
        var receiver = new Receiver(purpose, "somebody", PageChannel.MAIL);
        var hold = new QueuedPage.Hold(attempts, attempts, false, false, NINE);
        return new QueuedPage(new UUID(0, 2), new UUID(0, 1), receiver, 1, 0, null, NINE, NINE, hold);
    }

    private static Trouble trouble(Outcome outcome, @Nullable Duration retryAfter) {
        return new Trouble(outcome, "as it happens", retryAfter);
    }
}
