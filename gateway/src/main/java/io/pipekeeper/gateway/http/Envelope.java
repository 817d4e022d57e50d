package io.pipekeeper.gateway.http;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the method and the headers of a request must be before anybody reads on. */
final class Envelope {

    /** A browser sends neither this header nor a JSON body to another site without asking that site first. */
    static final String PREFLIGHT = "graphql-require-preflight";

    private Envelope() {}

    /** Throws a refusal, or tells how to answer. */
    static AnswerType open(HttpMethod method, MultiMap headers) {
        var answer = AnswerType.preferredBy(headers.get(HttpHeaders.ACCEPT))
                .orElseThrow(() -> Refusal.invalid(
                                406,
                                "NOT_ACCEPTABLE",
                                "Answers are application/graphql-response+json or application/json.")
                        .asException());
        var json = isJson(headers.get(HttpHeaders.CONTENT_TYPE));
        if (method.equals(HttpMethod.POST)) {
            require(json, 415, "UNSUPPORTED_MEDIA_TYPE", "Send the request as application/json in UTF-8.");
        } else if (method.equals(HttpMethod.GET)) {
            var asked = json || headers.contains(PREFLIGHT);
            require(asked, 400, "PREFLIGHT_REQUIRED", "A GET request needs the header " + PREFLIGHT + ".");
        } else {
            throw Refusal.invalid(405, "METHOD_NOT_ALLOWED", "Use POST, or GET for queries.")
                    .asException();
        }
        return answer;
    }

    private static void require(boolean met, int status, String reason, String message) {
        if (!met) {
            throw Refusal.invalid(status, reason, message).asException();
        }
    }

    private static boolean isJson(@Nullable String contentType) {
        if (contentType == null) {
            return false;
        }
        var parts = contentType
                .toLowerCase(Locale.ROOT)
                .replace(" ", "")
                .replace("\"", "")
                .split(";", -1);
        return parts[0].equals("application/json") && (parts.length == 1 || parts[1].equals("charset=utf-8"));
    }
}
