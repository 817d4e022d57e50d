package io.pipekeeper.oncall.contact;

import static java.util.Objects.requireNonNull;

import io.pipekeeper.oncall.catalog.Person;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** What a person gave beyond the e-mail address in the catalogue. */
public record Contact(
        Person person, @Nullable String mail, @Nullable Webhook webhook) {

    public Contact {
        requireNonNull(person, "person is missing");
    }

    /** Nothing beyond the catalogue. */
    static Contact none(Person person) {
        return new Contact(person, null, null);
    }

    /**
     * A URL that pages are posted to.
     *
     * @param secret the name of the setting or environment variable that holds the signing secret
     */
    public record Webhook(URI url, String secret) {

        public Webhook {
            requireNonNull(url, "url is missing");
            requireNonNull(secret, "secret is missing: the name of an environment variable that holds it");
            if (!"https".equals(url.getScheme()) && !"http".equals(url.getScheme())) {
                throw new IllegalArgumentException("url must begin with https:// or http://, not '%s'".formatted(url));
            }
        }
    }
}
