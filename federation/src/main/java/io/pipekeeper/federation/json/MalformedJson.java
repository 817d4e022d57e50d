package io.pipekeeper.federation.json;

/** A document that is not JSON, or not the JSON that was expected. */
public final class MalformedJson extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public MalformedJson(String message) {
        super(message);
    }
}
