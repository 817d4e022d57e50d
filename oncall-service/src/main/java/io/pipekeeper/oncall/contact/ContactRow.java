package io.pipekeeper.oncall.contact;

import io.pipekeeper.oncall.catalog.Person;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.net.URI;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "contact")
@NullUnmarked
class ContactRow {

    @Id
    @Column(name = "person_id")
    String personId;

    String mail;

    @Column(name = "webhook_url")
    String webhookUrl;

    @Column(name = "webhook_secret")
    String webhookSecret;

    static ContactRow from(Contact contact) {
        var row = new ContactRow();
        row.personId = contact.person().id();
        row.mail = contact.mail();
        var webhook = contact.webhook();
        row.webhookUrl = webhook == null ? null : webhook.url().toString();
        row.webhookSecret = webhook == null ? null : webhook.secret();
        return row;
    }

    Contact toContact() {
        var webhook = webhookUrl == null ? null : new Contact.Webhook(URI.create(webhookUrl), webhookSecret);
        return new Contact(new Person(personId), mail, webhook);
    }
}
