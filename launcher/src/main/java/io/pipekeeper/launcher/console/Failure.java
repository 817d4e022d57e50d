package io.pipekeeper.launcher.console;

/** Something that ends the run or refuses an order. Its message is one sentence for the person at the terminal. */
public final class Failure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Failure(String sentence) {
        super(sentence);
    }

    public Failure(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
