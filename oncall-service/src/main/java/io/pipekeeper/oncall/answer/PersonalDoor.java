package io.pipekeeper.oncall.answer;

import io.pipekeeper.oncall.catalog.Person;
import io.pipekeeper.oncall.channel.Address;
import io.pipekeeper.oncall.paging.AnswerDoor;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts a link on every page where there is a key to sign it, and a number on those that go to phones. */
@ApplicationScoped
class PersonalDoor implements AnswerDoor {

    private final AnswerLinks links;
    private final ReplyCodes codes;

    PersonalDoor(AnswerLinks links, ReplyCodes codes) {
        this.links = links;
        this.codes = codes;
    }

    @Override
    public Ways open(UUID incident, Person person, Address address, Instant now) {
        return new Ways(links.link(incident, person, now).orElse(null), code(incident, person, address, now));
    }

    private @Nullable String code(UUID incident, Person person, Address address, Instant now) {
        return switch (address) {
            case Address.Sms(var number) -> codes.code(incident, person, number, now);
            case Address.Voice(var number) -> codes.code(incident, person, number, now);
            case Address.Mail _, Address.Slack _, Address.Teams _, Address.Ntfy _, Address.Webhook _ -> null;
        };
    }
}
