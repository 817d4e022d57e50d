package io.pipekeeper.oncall.channel.twilio;

import io.pipekeeper.oncall.channel.SendFailure;
import io.pipekeeper.oncall.channel.http.Post;
import io.pipekeeper.oncall.channel.http.Postman;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Creates messages and calls. The provider says why it refuses by a number, such as 21211 for one nobody can call. */
@ApplicationScoped
class TwilioApi {

    private static final String WHO = "The phone provider";
    private static final Pattern CODE = Pattern.compile("\"code\"\\s*:\\s*(\\d{4,6})");

    private final TwilioConfig config;
    private final Postman postman;

    TwilioApi(TwilioConfig config, Postman postman) {
        this.config = config;
        this.postman = postman;
    }

    /**
     * Creates a resource of the account.
     *
     * @param fields besides the number it comes from
     */
    void create(String resource, Map<String, String> fields) throws SendFailure {
        var account = required(config.accountSid(), "account-sid");
        var token = required(config.authToken(), "auth-token");
        Map<String, String> form = new HashMap<>(fields);
        form.put("From", required(config.from(), "from"));
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

    private static String required(Optional<String> setting, String name) throws SendFailure {
        return setting.orElseThrow(() -> SendFailure.notSent("oncall.twilio.%s is not set".formatted(name)));
    }

    private static String basic(String account, String token) {
        var pair = (account + ":" + token).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }
}
