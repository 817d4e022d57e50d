package io.pipekeeper.monitor.warehouse.governor;

/** Whether one may read a warehouse now. */
public sealed interface Admission {

    /** Yes, until the place is given back. */
    record Admitted(Runnable giveBack) implements Admission {}

    /** No: others had all the places for as long as we would wait. */
    record TooLong(int places) implements Admission {}

    /** No: we are about to stop. */
    record Stopping() implements Admission {}
}
