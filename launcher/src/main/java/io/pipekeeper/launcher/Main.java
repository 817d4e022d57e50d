package io.pipekeeper.launcher;

import io.pipekeeper.launcher.access.Personas;
import io.pipekeeper.launcher.access.Tokens;
import io.pipekeeper.launcher.console.Console;
import io.pipekeeper.launcher.console.Failure;
import io.pipekeeper.launcher.control.Remote;
import io.pipekeeper.launcher.folder.DataFolder;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The verbs of {@code ./pipekeeper} that are Java. A {@link Failure} is its sentence on the terminal and exit code 1. */
public final class Main {

    private static final Logger ROOT = Logger.getLogger("");

    private Main() {}

    public static void main(String... arguments) throws InterruptedException {
        ROOT.setLevel(Level.WARNING);
        try {
            run(Options.parse(arguments));
        } catch (Failure e) {
            System.err.println("pipekeeper: " + e.getMessage());
            System.exit(1);
        }
    }

    private static void run(Options options) throws InterruptedException {
        switch (String.join(" ", options.words())) {
            case "up" -> up(options);
            case "reset" -> reset(options);
            case "drill" -> System.out.println(DrillList.of(options));
            default -> runWithArgument(options);
        }
    }

    private static void runWithArgument(Options options) {
        var words = options.words();
        if (words.size() == 3 && words.getFirst().equals("drill")) {
            System.out.println(Remote.in(options.data()).order("/drills/" + words.get(1) + "/" + words.get(2)));
        } else if (words.size() == 2 && words.getFirst().equals("token")) {
            System.out.println(token(options, words.get(1)));
        } else {
            throw new Failure("I do not understand that.\n" + Options.USAGE);
        }
    }

    private static void up(Options options) throws InterruptedException {
        var console = new Console(System.out);
        var run = new LocalRun(options, console);
        Runtime.getRuntime().addShutdownHook(new Thread(run::close, "stop"));
        try {
            run.start();
        } catch (Failure e) {
            if (!run.isClosed()) {
                throw e;
            }
        }
        new CountDownLatch(1).await();
    }

    private static void reset(Options options) {
        DataFolder.delete(options.data());
        System.out.println("Everything that the local run had kept is gone.");
    }

    /** Tokens expire by the real clock, which is the one that other software checks them by. */
    private static String token(Options options, String persona) {
        var personas = Personas.read(options.checkout().resolve("demo/personas.yaml"));
        return Tokens.in(options.data())
                .mint(personas.named(persona), InstantSource.system().instant());
    }
}
