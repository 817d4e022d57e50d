package io.pipekeeper.launcher.fleet;

import io.pipekeeper.launcher.console.Console;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Copies what a process prints to its log file, shows the short form on the console, and remembers the last trouble. */
final class ServiceLog {

    private final String name;
    private final Path file;
    private final Console console;
    private volatile String lastLine = "nothing was logged";
    private volatile String lastError = "";
    private String lastShown = "";
    private volatile boolean shown = true;

    ServiceLog(String name, Path file, Console console) {
        this.name = name;
        this.file = file;
        this.console = console;
    }

    /** Reads until the process closes its output. */
    void copy(InputStream output) {
        try (var reader = new BufferedReader(new InputStreamReader(output, StandardCharsets.UTF_8));
                var writer = Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                writer.write(line);
                writer.newLine();
                writer.flush();
                notice(line);
            }
        } catch (IOException e) {
            console.log(name, "the log " + file + " ends here: " + e.getMessage());
        }
    }

    /** Why the process died, as far as its log tells. */
    String lastError() {
        return lastError.isEmpty() ? lastLine : lastError;
    }

    Path file() {
        return file;
    }

    private void notice(String line) {
        if (line.isBlank()) {
            return;
        }
        lastLine = line.strip();
        if (line.startsWith("Caused by:") || line.startsWith("Error:")) {
            lastError = line.strip();
        }
        LogLine.parse(line).filter(LogLine::isWorthShowing).ifPresent(this::show);
    }

    /** Whether the console is to see anything; what a process says while it is being stopped worries people for nothing. */
    void show(boolean onConsole) {
        shown = onConsole;
    }

    /** A complaint that is repeated is shown once. */
    private void show(LogLine line) {
        if (shown && !line.message().equals(lastShown)) {
            console.log(name, line.toString());
        }
        lastShown = line.message();
        if (line.level().equals("ERROR") || line.level().equals("FATAL")) {
            lastError = line.message();
        }
    }
}
