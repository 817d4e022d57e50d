package io.pipekeeper.oncall.intake.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.pipekeeper.oncall.intake.Bounded;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;

/**
 * What an event brings along to look at: `links` and `images`, `client` and `client_url`. It is decoration: what is not in
 * order is left out and costs nobody a page.
 */
public final class Links {

    private static final int MOST = 20;
    private static final int MOST_CHARACTERS = 1024;

    private Links() {}

    /** Adds to the details what the event brings along, under the names that it has there. */
    public static ObjectNode addTo(ObjectNode details, JsonNode event) {
        put(details, "links", all(event.path("links"), "href", List.of("text")));
        put(details, "images", all(event.path("images"), "src", List.of("href", "alt")));
        var client = text(event.path("client"));
        if (!client.isEmpty()) {
            details.put("client", client);
        }
        if (isAddress(event.path("client_url"))) {
            details.put("client_url", text(event.path("client_url")));
        }
        return details;
    }

    private static void put(ObjectNode details, String name, ArrayNode all) {
        if (!all.isEmpty()) {
            details.set(name, all);
        }
    }

    private static ArrayNode all(JsonNode given, String address, List<String> more) {
        var all = JsonNodeFactory.instance.arrayNode();
        for (var one : given) {
            if (all.size() < MOST && isAddress(one.path(address))) {
                all.add(one(one, address, more));
            }
        }
        return all;
    }

    private static ObjectNode one(JsonNode given, String address, List<String> more) {
        var one = JsonNodeFactory.instance.objectNode().put(address, text(given.path(address)));
        more.stream()
                .filter(name -> given.path(name).isTextual())
                .filter(name -> !name.equals("href") || isAddress(given.path(name)))
                .forEach(name -> one.put(name, text(given.path(name))));
        return one;
    }

    /** Only what a browser may open safely: nobody wants to run a script by clicking on a page. */
    private static boolean isAddress(JsonNode given) {
        try {
            var address = new URI(text(given));
            return address.getHost() != null
                    && ("https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme()));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static String text(JsonNode given) {
        return given.isTextual() ? Bounded.line(given.asText(), MOST_CHARACTERS) : "";
    }
}
