package io.pipekeeper.oncall.contact;

import io.pipekeeper.oncall.channel.Address;
import io.pipekeeper.oncall.channel.PageChannel;
import io.pipekeeper.oncall.channel.Secrets;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An address as it is written down and typed in: a text, the name of a setting, or both, as its channel has it.
 *
 * @param address a mail address, a URL or a phone number
 * @param setting the name of the setting that holds the secret
 */
record AddressForm(
        PageChannel channel,
        @Nullable String address,
        @Nullable String setting) {

    private static final int MOST_CHARACTERS = 500;

    AddressForm {
        address = blankToNull(address);
        setting = blankToNull(setting);
    }

    static AddressForm of(Address address) {
        return switch (address) {
            case Address.Mail(var mail) -> new AddressForm(PageChannel.MAIL, mail, null);
            case Address.Slack(var setting) -> new AddressForm(PageChannel.SLACK, null, setting);
            case Address.Teams(var setting) -> new AddressForm(PageChannel.TEAMS, null, setting);
            case Address.Ntfy(var server, var topic, var token) ->
                new AddressForm(PageChannel.NTFY, server + "/" + topic, token);
            case Address.Webhook(var url, var secret) -> new AddressForm(PageChannel.WEBHOOK, url.toString(), secret);
            case Address.Sms(var number) -> new AddressForm(PageChannel.SMS, number, null);
            case Address.Voice(var number) -> new AddressForm(PageChannel.VOICE, number, null);
        };
    }

    boolean isGiven() {
        return address != null || setting != null;
    }

    /** The address; throws {@link IllegalArgumentException} with what is wrong where it cannot be one. */
    Address read() {
        return switch (channel) {
            case MAIL -> new Address.Mail(addressAlone("the mail address"));
            case SLACK -> new Address.Slack(settingAlone());
            case TEAMS -> new Address.Teams(settingAlone());
            case NTFY -> topic(text("the URL of the topic"), setting == null ? null : checked(setting));
            case WEBHOOK -> new Address.Webhook(URI.create(text("the URL")), named("the signing secret"));
            case SMS -> new Address.Sms(addressAlone("the phone number"));
            case VOICE -> new Address.Voice(addressAlone("the phone number"));
        };
    }

    /** The address, if it can be one. */
    Optional<Address> find() {
        try {
            return Optional.of(read());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Refuses what somebody who is no admin may not give: pages are not for everybody on the way to read. */
    void requireProtected() {
        if (address != null && address.startsWith("http:")) {
            throw new IllegalArgumentException("the URL must begin with https://; others are for an admin to give");
        }
    }

    @Override
    public String toString() {
        return "%s address".formatted(channel);
    }

    private static Address topic(String url, @Nullable String token) {
        var slash = url.lastIndexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("the URL of a topic is https://, the server, / and the topic");
        }
        var server = url.substring(0, slash).replaceAll("/+$", "");
        return new Address.Ntfy(URI.create(server), url.substring(slash + 1), token);
    }

    private String addressAlone(String what) {
        if (setting != null) {
            throw new IllegalArgumentException("%s needs no setting".formatted(channel));
        }
        return text(what);
    }

    private String settingAlone() {
        if (address != null) {
            throw new IllegalArgumentException(
                    "the URL for %s is a secret: give the name of the setting that holds it".formatted(channel));
        }
        return named("the URL");
    }

    private String text(String what) {
        if (address == null) {
            throw new IllegalArgumentException("%s is missing: %s needs it".formatted(what, channel));
        }
        if (address.length() > MOST_CHARACTERS) {
            throw new IllegalArgumentException("%s is longer than %d characters".formatted(what, MOST_CHARACTERS));
        }
        return address;
    }

    private String named(String what) {
        if (setting == null) {
            throw new IllegalArgumentException("the name of the setting that holds %s is missing".formatted(what));
        }
        return checked(setting);
    }

    /** What does not fit is not repeated: it may be the secret itself. */
    private static String checked(String name) {
        if (!Secrets.mayBeNamed(name)) {
            throw new IllegalArgumentException("a secret is not given here, but the name of the setting that holds it, "
                    + "which begins with PAGING_");
        }
        return name;
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
