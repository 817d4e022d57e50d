package io.pipekeeper.launcher;

import io.pipekeeper.launcher.console.Console;
import io.pipekeeper.launcher.console.Failure;
import io.pipekeeper.launcher.demo.DemoFiles;
import io.pipekeeper.launcher.demo.Gateway;
import io.pipekeeper.launcher.demo.OnCallNow;
import io.pipekeeper.launcher.wiring.Part;
import io.pipekeeper.launcher.wiring.Ports;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** What `up` does and says once everything is ready: applies the demo's files, and shows where things are. */
record Greeting(Console console, Ports ports, Gateway gateway) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("EEEE d MMMM yyyy, HH:mm VV", Locale.ENGLISH);

    void apply(DemoFiles files) {
        try {
            var changes = files.applyTo(gateway);
            console.say(
                    changes == 0
                            ? "The demo is as its files say."
                            : "Applied the demo: " + changes + " new or changed.");
        } catch (Failure e) {
            console.say("The demo is not applied:\n" + e.getMessage());
        }
    }

    void show(Instant at) {
        console.say("");
        console.say("It is " + TIME.format(at.atZone(Console.ZONE)) + ". On call:");
        onCall();
        console.say("");
        console.say("  GraphiQL   " + ports.url(Part.GATEWAY) + "/graphiql#token=" + gateway.token());
        console.say("  Mailbox    " + ports.url(Part.CONTROL) + "/");
        console.say("  Break it   ./pipekeeper drill S04 on");
        console.say("  Stop       Ctrl-C");
        console.say("");
    }

    private void onCall() {
        try {
            OnCallNow.lines(gateway).forEach(line -> console.say("  " + line));
        } catch (Failure e) {
            console.say("  " + e.getMessage());
        }
    }

    @Override
    public String toString() {
        return "Greeting by " + gateway;
    }
}
