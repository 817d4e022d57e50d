package io.pipekeeper.oncall.contact;

import io.pipekeeper.oncall.channel.PageChannel;
import io.pipekeeper.oncall.contact.ContactCard.Verified;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "contact_method")
@NullUnmarked
class ContactMethodRow {

    @Id
    UUID id;

    @Column(name = "person_id")
    String personId;

    @Enumerated(EnumType.STRING)
    PageChannel channel;

    String address;
    String setting;

    @Column(name = "added_by")
    String addedBy;

    @Column(name = "verified_at")
    Instant verifiedAt;

    AddressForm form() {
        return new AddressForm(channel, address, setting);
    }

    Verified toVerified() {
        return new Verified(form(), verifiedAt);
    }
}
