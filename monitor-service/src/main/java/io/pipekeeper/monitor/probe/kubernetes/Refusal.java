package io.pipekeeper.monitor.probe.kubernetes;

import java.io.IOException;

/** The API server does not give what was asked for. */
final class Refusal extends IOException {

    private static final long serialVersionUID = 1L;
    private static final int GONE = 410;

    private final int status;

    private Refusal(int status, String message) {
        super(message);
        this.status = status;
    }

    static Refusal of(int status) {
        return new Refusal(
                status,
                switch (status) {
                    case 401 -> "the API server does not know us";
                    case 403 -> "the API server does not let us see pods: a Role has to allow list and watch";
                    default -> "the API server answers HTTP " + status;
                });
    }

    /** Whether what happened since we looked last is forgotten there, so that we have to look anew. */
    boolean isForgotten() {
        return status == GONE;
    }
}
