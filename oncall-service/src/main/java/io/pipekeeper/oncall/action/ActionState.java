package io.pipekeeper.oncall.action;

import io.pipekeeper.oncall.catalog.Person;
import java.time.Instant;

/** Whether an action item is done. */
public sealed interface ActionState {

    /** What people see of it. */
    ActionStatus status();

    /** It is to be done. */
    record Open() implements ActionState {

        @Override
        public ActionStatus status() {
            return ActionStatus.OPEN;
        }

        Done complete(Person by, Instant at) {
            return new Done(by, at);
        }

        Dropped drop(Person by, Instant at, String reason) {
            return new Dropped(by, at, reason);
        }
    }

    /** It was done. */
    record Done(Person by, Instant at) implements ActionState {

        @Override
        public ActionStatus status() {
            return ActionStatus.DONE;
        }
    }

    /** It will not be done. */
    record Dropped(Person by, Instant at, String reason) implements ActionState {

        @Override
        public ActionStatus status() {
            return ActionStatus.DROPPED;
        }
    }
}
