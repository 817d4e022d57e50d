package io.pipekeeper.oncall.answer;

import io.pipekeeper.oncall.answer.AnswerTokens.Reading;
import io.pipekeeper.oncall.catalog.Person;
import io.pipekeeper.oncall.channel.PublicUrlConfig;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/** Makes links by which a person acknowledges an incident, and reads them. Without a key there are none. */
@Startup // a key that is too short stops the start
@ApplicationScoped
public class AnswerLinks {

    private static final Duration GOOD_FOR = Duration.ofHours(25);

    private final Optional<AnswerTokens> tokens;
    private final String base;

    AnswerLinks(AnswerConfig config, PublicUrlConfig here) {
        this.tokens = config.signingKey().map(AnswerTokens::new);
        this.base = here.publicUrl().toString().replaceAll("/+$", "");
    }

    /**
     * The link for a person. It is good for a day from now, and the same within an hour: a page that is sent again is then
     * the same page.
     */
    public Optional<URI> link(UUID incident, Person person, Instant now) {
        var until = now.truncatedTo(ChronoUnit.HOURS).plus(GOOD_FOR);
        return tokens.map(known -> known.write(new AnswerGrant(incident, person, until)))
                .map(token -> URI.create(base + "/answer/" + token));
    }

    Reading read(String token, Instant now) {
        return tokens.map(known -> known.read(token, now)).orElseGet(Reading.Forged::new);
    }
}
