package io.pipekeeper.oncall.contact;

import io.pipekeeper.oncall.channel.PageChannel;
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
@Table(name = "contact_code")
@NullUnmarked
class ContactCodeRow {

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

    String salt;
    String hash;

    @Column(name = "sent_at")
    Instant sentAt;

    int attempts;

    @Column(name = "closed_at")
    Instant closedAt;

    AddressForm form() {
        return new AddressForm(channel, address, setting);
    }

    HashedCode code() {
        return new HashedCode(salt, hash);
    }
}
