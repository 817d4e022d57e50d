package io.pipekeeper.oncall.channel.mail;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** The mail server that pages are handed to. */
@ConfigMapping(prefix = "oncall.mail")
interface MailConfig {

    /** Its name or address. */
    @WithDefault("localhost")
    String host();

    /** Its port. */
    @WithDefault("25")
    int port();

    /** Whom pages come from. */
    @WithDefault("Pipekeeper <pipekeeper@pipekeeper.example>")
    String from();

    /** How the connection is protected. */
    @WithDefault("optional")
    Tls tls();

    /** Who signs in, where the server wants that. */
    Optional<String> username();

    /** With which password. From the environment only. */
    Optional<String> password();

    /** How a connection is protected. */
    enum Tls {
        /** Not at all; for a server on the same machine. */
        DISABLED,
        /** By STARTTLS where the server offers it. */
        OPTIONAL,
        /** By STARTTLS, or no mail is sent. */
        REQUIRED,
        /** From the first byte. */
        IMPLICIT
    }
}
