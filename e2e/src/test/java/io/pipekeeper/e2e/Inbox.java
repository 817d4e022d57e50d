package io.pipekeeper.e2e;

import java.util.List;

/** What arrives for one person from now on; what came before does not count. */
final class Inbox {

    private final Pipekeeper pipekeeper;
    private final String person;
    private final int before;

    Inbox(Pipekeeper pipekeeper, String person) {
        this.pipekeeper = pipekeeper;
        this.person = person;
        this.before = pipekeeper.mailTo(person).size();
    }

    /** The new mail, oldest first, each as subject and text. */
    List<String> mail() {
        var all = pipekeeper.mailTo(person);
        return all.subList(before, all.size());
    }
}
