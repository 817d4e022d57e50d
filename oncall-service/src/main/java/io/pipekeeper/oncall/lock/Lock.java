package io.pipekeeper.oncall.lock;

/** What one transaction at a time may be at: a thing of a kind. Two things may share a lock by chance, which only costs time. */
public record Lock(Kind kind, String thing) {

    /** Replicas of the version before mean the same by a number: it is never given to another kind. */
    public enum Kind {
        ALERT(1),
        GROUP(2),
        INSPECTION(3),
        REPLY_CODE(4),
        CONTACT_CODE(5),
        NOTIFICATION(6);

        private final int number;

        Kind(int number) {
            this.number = number;
        }

        int number() {
            return number;
        }

        /** One thing of the kind, as its users know it. */
        public Lock of(String thing) {
            return new Lock(this, thing);
        }
    }
}
