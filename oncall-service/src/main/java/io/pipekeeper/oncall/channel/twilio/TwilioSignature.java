package io.pipekeeper.oncall.channel.twilio;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.SortedMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Proves that a callback comes from the provider: the HMAC-SHA1, in Base64, of the URL that was called and of the form's
 * fields in the order of their names, each its name and its values.
 *
 * <p>The URL is the one that the provider knows, not the one that arrives here behind a proxy.
 */
record TwilioSignature(String authToken) {

    static final String HEADER = "X-Twilio-Signature";

    private static final String ALGORITHM = "HmacSHA1";

    boolean verifies(String url, SortedMap<String, List<String>> form, String signature) {
        return MessageDigest.isEqual(bytes(sign(url, form)), bytes(signature));
    }

    String sign(String url, SortedMap<String, List<String>> form) {
        var signed = new StringBuilder(url);
        form.forEach((name, values) -> values.stream()
                .distinct()
                .sorted()
                .forEach(value -> signed.append(name).append(value)));
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(bytes(authToken), ALGORITHM));
            return Base64.getEncoder().encodeToString(mac.doFinal(bytes(signed.toString())));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
        }
    }

    @Override
    public String toString() {
        return "TwilioSignature";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
