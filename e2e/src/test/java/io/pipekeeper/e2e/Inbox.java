package io.pipekeeper.e2e;

import java.util.List;
import java.util.regex.Pattern;

/** What arrives for one person from now on; what came before does not count. */
final class Inbox {

    private static final Pattern REMINDER = Pattern.compile("takeholders of .* (have not been told|are to hear)");

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

    /** The new mail that calls somebody; reminders to tell stakeholders do not. */
    List<String> calls() {
        return mail().stream().filter(mail -> !REMINDER.matcher(mail).find()).toList();
    }
}
