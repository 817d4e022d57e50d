package io.pipekeeper.oncall.contact;

import io.pipekeeper.oncall.channel.PageChannel;
import io.pipekeeper.subgraph.error.InvalidInputException;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** An address that somebody gives. */
@Input("ContactMethodInput")
@Description("An address that somebody gives.")
public record ContactMethodInput(
        @Id @Nullable @Description("Whose it is; the caller's if left out.")
        String person,

        @NonNull @Description("The channel.") PageChannel channel,

        @Nullable @Description("A mail address, a URL, or a phone number with its country code: `+4915112345678`.")
        String address,

        @Nullable
        @Description("The name of the setting that holds the URL (SLACK, TEAMS), the signing secret (WEBHOOK) or the "
                + "access token (NTFY, where it needs one). It begins with PAGING_.")
        String setting) {

    AddressForm form(boolean byAdmin) {
        try {
            var form = new AddressForm(channel, address, setting);
            form.read();
            if (!byAdmin) {
                form.requireProtected();
            }
            return form;
        } catch (IllegalArgumentException e) {
            throw new InvalidInputException("%s: %s".formatted(channel, e.getMessage()));
        }
    }
}
