package io.pipekeeper.oncall.measure;

/** Whether a promise about one incident was kept. */
public enum PromiseState {
    KEPT,
    BROKEN,
    /** There is time still. */
    PENDING,
    /** Nothing was promised, or nobody is concerned. */
    NOT_APPLICABLE
}
