package io.pipekeeper.oncall.contact;

import io.pipekeeper.oncall.catalog.Person;
import io.pipekeeper.oncall.channel.PageSender;
import io.pipekeeper.oncall.channel.Secrets;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;

/** Says whether people can be paged on this installation, as it is now. */
@ApplicationScoped
public class ReadinessCheck {

    private final ContactBook book;
    private final Config settings;
    private final List<PageSender> senders;

    ReadinessCheck(ContactBook book, Config settings, @All List<PageSender> senders) {
        this.book = book;
        this.settings = settings;
        this.senders = List.copyOf(senders);
    }

    /** The readiness of each, in their order. */
    public List<Readiness> of(List<Person> people) {
        return book.cards(people).stream()
                .map(card -> Readiness.of(card, this::missing))
                .toList();
    }

    private List<String> missing(AddressForm form) {
        var own = Stream.ofNullable(form.setting()).filter(setting -> !isSet(setting));
        var shared = senders.stream()
                .filter(sender -> sender.channel() == form.channel())
                .flatMap(sender -> sender.missingSettings().stream());
        return Stream.concat(own, shared).toList();
    }

    private boolean isSet(String setting) {
        return Secrets.mayBeNamed(setting)
                && settings.getOptionalValue(setting, String.class).isPresent();
    }
}
