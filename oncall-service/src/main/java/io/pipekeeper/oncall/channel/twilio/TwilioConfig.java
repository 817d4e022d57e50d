package io.pipekeeper.oncall.channel.twilio;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.Optional;

/** The provider of text messages and calls. */
@ConfigMapping(prefix = "oncall.twilio")
interface TwilioConfig {

    /** Where its API is. */
    @WithDefault("https://api.twilio.com")
    URI url();

    /** Which account pays. */
    Optional<String> accountSid();

    /** The account's secret: signs us in, and proves that callbacks come from the provider. From the environment only. */
    Optional<String> authToken();

    /** The number that text messages and calls come from: + and the country code, then digits. */
    Optional<String> from();
}
