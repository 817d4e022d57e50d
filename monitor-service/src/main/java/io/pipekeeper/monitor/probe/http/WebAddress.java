package io.pipekeeper.monitor.probe.http;

import java.net.URI;

/** What can be called by HTTP. */
public final class WebAddress {

    private WebAddress() {}

    /** The address, when it has a host and is one of the web; refused otherwise. */
    public static URI of(URI address) {
        var scheme = String.valueOf(address.getScheme());
        if (address.getHost() == null || !(scheme.equals("http") || scheme.equals("https"))) {
            throw new IllegalArgumentException("an address must begin with http:// or https:// and a host");
        }
        return address;
    }

    /** As people may see it: without user, query and fragment, and of the path only what is no secret. */
    public static String shown(URI address, String template) {
        var port = address.getPort() < 0 ? "" : ":" + address.getPort();
        var path = address.getRawPath();
        var known = path.isEmpty() || template.contains(path) ? path : "/…";
        return address.getScheme() + "://" + address.getHost() + port + known;
    }
}
