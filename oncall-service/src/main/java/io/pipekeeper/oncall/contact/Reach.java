package io.pipekeeper.oncall.contact;

import io.pipekeeper.oncall.catalog.Person;
import io.pipekeeper.oncall.channel.Address;
import io.pipekeeper.oncall.channel.PageChannel;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where a person can be paged: verified addresses, one per channel, in the order of the channels. The e-mail address of
 * the catalogue counts as verified.
 */
public record Reach(Person person, List<Address> addresses) {

    public Reach {
        addresses = addresses.stream()
                .sorted(Comparator.comparing(Address::channel))
                .toList();
    }

    /** The channels by which the person can be paged. */
    public Set<PageChannel> channels() {
        return addresses.stream()
                .map(Address::channel)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(PageChannel.class)));
    }

    /** The address on a channel; nothing when there is none that is verified. */
    public Optional<Address> address(PageChannel channel) {
        return addresses.stream()
                .filter(address -> address.channel() == channel)
                .findFirst();
    }
}
