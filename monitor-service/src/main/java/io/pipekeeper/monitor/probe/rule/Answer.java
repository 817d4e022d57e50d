package io.pipekeeper.monitor.probe.rule;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What came back when a target was asked. Texts are for people and hold no secret. */
public sealed interface Answer {

    /** It says how it is. The cause stays the same while it is bad in the same way, whatever else the text says. */
    record Told(boolean well, String text, String cause, Duration latency) implements Answer {

        public Told(boolean well, String text, Duration latency) {
            this(well, text, text, latency);
        }
    }

    /** It tells numbers, each of which has to be within the limits. */
    record Measured(List<Sample> samples, Duration latency) implements Answer {

        public Measured {
            samples = List.copyOf(samples);
        }

        public Measured(double value, String text, Duration latency) {
            this(List.of(new Sample(value, text)), latency);
        }
    }

    /** It counts something from its start on; how fast it grows is what matters. */
    record Counted(double total, Instant at, Duration latency) implements Answer {}

    /** It answered, or somebody did for it, but what was asked for is not known. */
    record Nothing(String why) implements Answer {}

    /** It did not answer. */
    record Silence(String why) implements Answer {}

    /** One number, and what it is about. */
    record Sample(double value, String text) {}

    /** A count that was read before, when that was, in real time. */
    record Count(double total, Instant at) {}
}
