package io.pipekeeper.monitor.mask;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Set;
import java.util.TreeSet;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** Knows what people may see, and has the secret of the marks. */
@ApplicationScoped
public class Masks {

    private static final int SECRET_BYTES = 32;

    private final Set<String> shown;
    private final SecretKey secret;

    Masks(MaskingConfig config) {
        this.shown = Set.copyOf(config.shown());
        this.secret = new SecretKeySpec(
                config.key().map(key -> key.getBytes(StandardCharsets.UTF_8)).orElseGet(Masks::anySecret),
                Marks.ALGORITHM);
    }

    /** What people may see of a table. */
    public Masking of(String dataset, Classified columns) {
        return new Masking(columns, shown, new Marks(secret, dataset));
    }

    /** Another one as soon as something else may be seen, or is marked in another way. */
    public String version() {
        return new TreeSet<>(shown) + new Marks(secret, "").name();
    }

    private static byte[] anySecret() {
        var secret = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(secret);
        return secret;
    }
}
