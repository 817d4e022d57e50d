package io.pipekeeper.oncall.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "integration")
@NullUnmarked
class IntegrationRow {

    @Id
    String id;

    @Column(name = "key_sha256")
    String keySha256;
}
