package io.pipekeeper.e2e.load;

import java.net.URI;

/**
 * Where events are posted.
 *
 * @param headers lines, each with its end
 */
public record Door(URI uri, String headers) {

    /** Where nothing has to be shown. */
    public static Door open(URI uri) {
        return new Door(uri, "");
    }

    /** Where one shows a bearer token. */
    public static Door locked(URI uri, String token) {
        return new Door(uri, "Authorization: Bearer %s\r\n".formatted(token));
    }
}
