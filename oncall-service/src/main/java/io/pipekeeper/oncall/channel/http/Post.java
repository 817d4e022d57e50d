package io.pipekeeper.oncall.channel.http;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * What is posted to a provider.
 *
 * @param chosenByPeople whether the address comes from a person and not from whoever runs the service
 */
public record Post(URI url, Map<String, String> headers, String body, boolean chosenByPeople) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CONTENT_TYPE = "Content-Type";

    public Post {
        headers = Map.copyOf(headers);
    }

    /** An object of JSON: strings, numbers, lists and objects. */
    public static Post json(URI url, Map<String, ?> content) {
        try {
            return new Post(url, Map.of(CONTENT_TYPE, "application/json"), JSON.writeValueAsString(content), false);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A message can be written as JSON", e);
        }
    }

    /** The fields of a form. */
    public static Post form(URI url, Map<String, String> fields) {
        var body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(joining("&"));
        return new Post(url, Map.of(CONTENT_TYPE, "application/x-www-form-urlencoded"), body, false);
    }

    /** The same with one more header. */
    public Post with(String header, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(header, value);
        return new Post(url, more, body, chosenByPeople);
    }

    /** The same to an address that a person chose: it may have to be a public one. */
    public Post toChosenAddress() {
        return new Post(url, headers, body, true);
    }

    /** Says neither where to nor what: the address may be the secret. */
    @Override
    public String toString() {
        return "a POST";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
