package io.pipekeeper.e2e.paging;

import java.util.Random;
import java.util.function.Supplier;

/** The answers of a provider on a bad day: slow, busy, broken, or gone after it has taken the page. */
final class Moods implements Supplier<Answer> {

    private static final int HANGS_MILLIS = 7_000;

    private final Random random;

    Moods(long seed) {
        random = new Random(seed);
    }

    @Override
    public synchronized Answer get() {
        var taken = random.nextBoolean();
        return switch (random.nextInt(20)) {
            case 0, 1 -> new Answer(true, 204, random.nextInt(1_500));
            case 2, 3 -> new Answer(false, 429, 0);
            case 4, 5 -> new Answer(taken, 500, 0);
            case 6, 7 -> new Answer(taken, Answer.NONE, random.nextInt(500));
            case 8 -> new Answer(true, 204, HANGS_MILLIS);
            default -> Answer.FINE;
        };
    }
}
