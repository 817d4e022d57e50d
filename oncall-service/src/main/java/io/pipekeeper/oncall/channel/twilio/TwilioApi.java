package io.pipekeeper.oncall.channel.twilio;

import io.pipekeeper.oncall.channel.SendFailure;
import io.pipekeeper.oncall.channel.http.Post;
import io.pipekeeper.oncall.channel.http.Postman;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Creates messages and calls. The provider says why it refuses by a number, such as 21211 for one nobody can call. */
@ApplicationScoped
class TwilioApi {

    private static final String ACCOUNT = "oncall.twilio.account-sid";
    private static final String TOKEN = "oncall.twilio.auth-token";
    private static final String FROM = "oncall.twilio.from";
    private static final String WHO = "The phone provider";
    private static final Pattern CODE = Pattern.compile("\"code\"\\s*:\\s*(\\d{4,6})");

    private final TwilioConfig config;
    private final Postman postman;

    TwilioApi(TwilioConfig config, Postman postman) {
        this.config = config;
        this.postman = postman;
    }

    /** What is to be set before anything can be created. */
    List<String> missingSettings() {
        return Stream.of(
                        missing(config.accountSid(), ACCOUNT),
                        missing(config.authToken(), TOKEN),
                        missing(config.from(), FROM))
                .flatMap(Optional::stream)
                .toList();
    }

    /**
     * Creates a resource of the account.
     *
     * @param fields besides the number it comes from
     */
    void create(String resource, Map<String, String> fields) throws SendFailure {
        var account = required(config.accountSid(), ACCOUNT);
        var token = required(config.authToken(), TOKEN);
        Map<String, String> form = new HashMap<>(fields);
        form.put("From", required(config.from(), FROM));
        var post = Post.form(url(account, resource), form).with("Authorization", basic(account, token));
        var reply = postman.post(post, WHO);
        if (!reply.isTaken()) {
            var code = CODE.matcher(reply.body());
            throw reply.failure(WHO, code.find() ? "error " + code.group(1) : "");
        }
    }

    private URI url(String account, String resource) {
        return config.url().resolve("/2010-04-01/Accounts/%s/%s.json".formatted(account, resource));
    }

    private static Optional<String> missing(Optional<String> setting, String name) {
        return setting.isEmpty() ? Optional.of(name) : Optional.empty();
    }

    private static String required(Optional<String> setting, String name) throws SendFailure {
        return setting.orElseThrow(() -> SendFailure.notSent(name + " is not set"));
    }

    private static String basic(String account, String token) {
        var pair = (account + ":" + token).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }
}
