package io.pipekeeper.monitor.mask;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.jboss.logmanager.LogContext;
import org.jboss.logmanager.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;

/** Hears everything that is logged of ours, down to the last detail. */
final class LogEar extends Handler implements AutoCloseable {

    private final Logger logger = LogContext.getLogContext().getLogger("io.pipekeeper");
    private final List<String> heard = new CopyOnWriteArrayList<>();

    LogEar() {
        setFormatter(new PatternFormatter("%c %s%e"));
        logger.setLevel(Level.ALL);
        logger.addHandler(this);
    }

    List<String> heard() {
        return heard;
    }

    @Override
    public void publish(LogRecord line) {
        heard.add(getFormatter().format(line));
    }

    @Override
    public void flush() {
        // Nothing waits.
    }

    @Override
    public void close() {
        logger.removeHandler(this);
        logger.setLevel(null);
    }
}
