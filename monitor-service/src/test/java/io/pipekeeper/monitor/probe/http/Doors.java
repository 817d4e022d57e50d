package io.pipekeeper.monitor.probe.http;

import io.pipekeeper.monitor.probe.rule.Target.Address;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Doors for tests that need no container. */
public final class Doors {

    private Doors() {}

    public static HttpDoor open() {
        return new HttpDoor(Optional::empty);
    }

    static HttpDoor trusting(Path authorities) {
        return new HttpDoor(() -> Optional.of(authorities));
    }

    public static Address address(URI url) {
        return new Address(url, WebAddress.shown(url, url.getRawPath()), List.of());
    }
}
