package io.pipekeeper.oncall.postmortem;

import io.pipekeeper.oncall.catalog.Person;
import java.time.Instant;

/** How far a post-mortem is. Only what is in review can be published. */
public sealed interface PostmortemState {

    /** What people see of it. */
    PostmortemStatus status();

    /** People write and confirm. */
    record Draft() implements PostmortemState {

        @Override
        public PostmortemStatus status() {
            return PostmortemStatus.DRAFT;
        }

        Review submit(Person by, Instant at) {
            return new Review(by, at);
        }
    }

    /** Others read it. */
    record Review(Person by, Instant since) implements PostmortemState {

        @Override
        public PostmortemStatus status() {
            return PostmortemStatus.REVIEW;
        }

        Published publish(Person who, Instant at) {
            return new Published(who, at);
        }
    }

    /** It stands. */
    record Published(Person by, Instant at) implements PostmortemState {

        @Override
        public PostmortemStatus status() {
            return PostmortemStatus.PUBLISHED;
        }
    }
}
