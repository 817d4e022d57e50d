package io.pipekeeper.gateway.access;

/** What became of an attempt to come in. */
public sealed interface Admission {

    /** The caller is known and has at least one role. */
    record Admitted(Caller caller) implements Admission {}

    /**
     * Nobody is signed in.
     *
     * @param tokenSent whether a token came, and was not good
     */
    record Unknown(boolean tokenSent) implements Admission {}

    /** Somebody is signed in who has no role here. */
    record Roleless(String user) implements Admission {}

    /** Whoever can tell did not answer; trying again may help. */
    record Undecided() implements Admission {}
}
