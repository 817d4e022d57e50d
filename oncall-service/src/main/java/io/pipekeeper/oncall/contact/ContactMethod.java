package io.pipekeeper.oncall.contact;

import io.pipekeeper.oncall.channel.Address;
import io.pipekeeper.oncall.channel.PageChannel;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** An address of a person on a channel, of which nobody is shown enough to use it. */
@Description("An address of a person on a channel.")
public record ContactMethod(
        @NonNull @Description("The channel.") PageChannel channel,

        @NonNull @Description("Enough of the address to know it again: `e***@example.com`.")
        String address,

        @Description("Whether pages go there: its code came back, an admin applied it, or it is the catalogue's.")
        boolean verified,

        @Nullable @Description("When that was; null where nobody knows.")
        Instant verifiedAt) {

    static ContactMethod verified(AddressForm form, @Nullable Instant at) {
        return new ContactMethod(form.channel(), masked(form.find()), true, at);
    }

    static ContactMethod pending(AddressForm form) {
        return new ContactMethod(form.channel(), masked(form.find()), false, null);
    }

    private static String masked(Optional<Address> address) {
        return address.map(Address::masked).orElse("***");
    }
}
