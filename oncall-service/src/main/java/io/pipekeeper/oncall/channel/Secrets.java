package io.pipekeeper.oncall.channel;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;

/**
 * Reads the secrets that addresses name.
 *
 * <p>People choose the names, so only settings that begin with {@code paging.}, as variables {@code PAGING_}, are read:
 * nobody gets the password of the database sent to a server of their choice.
 */
@ApplicationScoped
public class Secrets {

    private static final Pattern NAME = Pattern.compile("(paging\\.|PAGING_)[A-Za-z0-9._-]{1,200}");

    private final Config settings;

    Secrets(Config settings) {
        this.settings = settings;
    }

    /** Whether a setting of this name may hold a secret of an address. */
    public static boolean mayBeNamed(String name) {
        return NAME.matcher(name).matches();
    }

    /** The secret where it is a URL. */
    public URI url(String name) throws SendFailure {
        try {
            var url = URI.create(value(name).strip());
            if (url.getHost() != null && url.getScheme().matches("https?")) {
                return url;
            }
        } catch (IllegalArgumentException e) {
            // its message holds the secret
        }
        throw SendFailure.notSent("The setting %s does not hold a URL".formatted(name));
    }

    /** The secret; without it a page cannot leave. */
    public String value(String name) throws SendFailure {
        if (!mayBeNamed(name)) {
            throw SendFailure.notSent("The setting that holds the secret must begin with PAGING_");
        }
        return settings.getOptionalValue(name, String.class)
                .orElseThrow(() -> SendFailure.notSent("The setting %s is missing".formatted(name)));
    }
}
