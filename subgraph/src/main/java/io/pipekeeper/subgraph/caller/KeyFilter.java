package io.pipekeeper.subgraph.caller;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** Opens a door to machines that carry its key as a bearer token. A door without a known key stays shut. */
public abstract class KeyFilter implements ContainerRequestFilter {

    private static final String BEARER = "Bearer ";

    private final String keyName;

    /** A door whose key is called so in messages: `machine key`. */
    protected KeyFilter(String keyName) {
        this.keyName = keyName;
    }

    /** SHA-256 of the key, in hex. Asked at each call: filters are made while the application is built. */
    protected abstract Optional<String> knownSha256();

    @Override
    public void filter(ContainerRequestContext request) {
        var header = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.startsWith(BEARER) || !opens(header.substring(BEARER.length()))) {
            request.abortWith(Response.status(Response.Status.UNAUTHORIZED)
                    .type(MediaType.APPLICATION_JSON_TYPE)
                    .entity("{\"code\":\"UNAUTHENTICATED\",\"message\":\"Send the %s as a bearer token\"}"
                            .formatted(keyName))
                    .build());
        }
    }

    private boolean opens(String key) {
        return knownSha256().filter(MachineKey.of(key)::matches).isPresent();
    }
}
