package io.pipekeeper.monitor.warehouse;

import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** With what we get in. It never shows itself. */
public record Login(@Nullable String username, @Nullable String password) {

    /** Puts it where drivers look for it. */
    public void into(Properties properties) {
        if (username != null) {
            properties.setProperty("user", username);
        }
        if (password != null) {
            properties.setProperty("password", password);
        }
    }

    @Override
    public String toString() {
        return "Login[hidden]";
    }
}
