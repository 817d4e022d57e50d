package io.pipekeeper.oncall.channel;

import java.net.URI;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a page goes. Printed, it says of what kind it is and no more.
 *
 * <p>A secret is the name of a setting that holds it, never the secret itself. An address that cannot be one is not made:
 * whoever reads stored ones leaves it out and says so, and the others still reach their person.
 */
public sealed interface Address {

    /** The channel that takes pages there. */
    PageChannel channel();

    /** Enough for its owner to know it again, too little for others to use it. */
    String masked();

    /** A mail address. */
    record Mail(String address) implements Address {

        private static final Pattern FORM = Pattern.compile("[^\\s\\p{Cntrl}@]+@[^\\s\\p{Cntrl}@]+");

        public Mail {
            require(FORM.matcher(address).matches(), "not a mail address");
        }

        @Override
        public PageChannel channel() {
            return PageChannel.MAIL;
        }

        @Override
        public String masked() {
            return address.substring(0, address.offsetByCodePoints(0, 1))
                    + "***"
                    + address.substring(address.indexOf('@'));
        }

        @Override
        public String toString() {
            return "a mail address";
        }
    }

    /**
     * An incoming webhook as Slack has it.
     *
     * @param setting the name of the setting that holds its URL, which is the secret
     */
    record Slack(String setting) implements Address {

        @Override
        public PageChannel channel() {
            return PageChannel.SLACK;
        }

        @Override
        public String masked() {
            return setting;
        }

        @Override
        public String toString() {
            return "a Slack webhook";
        }
    }

    /**
     * A workflow of Microsoft Teams.
     *
     * @param setting the name of the setting that holds its URL, which is the secret
     */
    record Teams(String setting) implements Address {

        @Override
        public PageChannel channel() {
            return PageChannel.TEAMS;
        }

        @Override
        public String masked() {
            return setting;
        }

        @Override
        public String toString() {
            return "a Teams workflow";
        }
    }

    /**
     * A topic on an ntfy server.
     *
     * @param token the name of the setting that holds an access token, where the server wants one
     */
    record Ntfy(URI server, String topic, @Nullable String token) implements Address {

        private static final Pattern TOPIC = Pattern.compile("[-_A-Za-z0-9]{1,64}");

        public Ntfy {
            requireWeb(server);
            require(TOPIC.matcher(topic).matches(), "a topic is 1 to 64 of A-Z, a-z, 0-9, - and _");
        }

        @Override
        public PageChannel channel() {
            return PageChannel.NTFY;
        }

        /** Whoever knows the topic of a public server may read it. */
        @Override
        public String masked() {
            return server.getHost() + "/" + topic.charAt(0) + "***";
        }

        @Override
        public String toString() {
            return "an ntfy topic";
        }
    }

    /**
     * A URL that pages are posted to.
     *
     * @param secret the name of the setting that holds the signing secret
     */
    record Webhook(URI url, String secret) implements Address {

        public Webhook {
            requireWeb(url);
        }

        @Override
        public PageChannel channel() {
            return PageChannel.WEBHOOK;
        }

        @Override
        public String masked() {
            return url.getHost() + "/***";
        }

        @Override
        public String toString() {
            return "a webhook";
        }
    }

    /** A phone that takes text messages. */
    record Sms(String number) implements Address {

        public Sms {
            requirePhone(number);
        }

        @Override
        public PageChannel channel() {
            return PageChannel.SMS;
        }

        @Override
        public String masked() {
            return maskedPhone(number);
        }

        @Override
        public String toString() {
            return "a phone";
        }
    }

    /** A phone that is called. */
    record Voice(String number) implements Address {

        public Voice {
            requirePhone(number);
        }

        @Override
        public PageChannel channel() {
            return PageChannel.VOICE;
        }

        @Override
        public String masked() {
            return maskedPhone(number);
        }

        @Override
        public String toString() {
            return "a phone";
        }
    }

    private static void requireWeb(URI url) {
        var web = "https".equals(url.getScheme()) || "http".equals(url.getScheme());
        require(web && url.getHost() != null, "a URL begins with https:// or http:// and names a host");
        require(url.getUserInfo() == null, "a URL holds no password; name a setting instead");
    }

    private static void requirePhone(String number) {
        require(number.matches("\\+[1-9][0-9]{6,14}"), "a phone number is + and the country code, then digits only");
    }

    private static String maskedPhone(String number) {
        return number.substring(0, 3) + "***" + number.substring(number.length() - 2);
    }

    private static void require(boolean claim, String fault) {
        if (!claim) {
            throw new IllegalArgumentException(fault);
        }
    }
}
