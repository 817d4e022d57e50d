package io.pipekeeper.oncall.contact;

import io.pipekeeper.oncall.catalog.Person;
import io.pipekeeper.oncall.channel.Secrets;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.config.Config;

/** Says whether people can be paged on this installation, as it is now. */
@ApplicationScoped
public class ReadinessCheck {

    private final ContactBook book;
    private final Config settings;

    ReadinessCheck(ContactBook book, Config settings) {
        this.book = book;
        this.settings = settings;
    }

    /** The readiness of each, in their order. */
    public List<Readiness> of(List<Person> people) {
        return book.cards(people).stream()
                .map(card -> Readiness.of(card, this::isSet))
                .toList();
    }

    private boolean isSet(String setting) {
        return Secrets.mayBeNamed(setting)
                && settings.getOptionalValue(setting, String.class).isPresent();
    }
}
