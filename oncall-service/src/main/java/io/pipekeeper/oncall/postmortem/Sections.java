package io.pipekeeper.oncall.postmortem;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.pipekeeper.oncall.postmortem.draft.Evidence;
import io.pipekeeper.subgraph.id.UuidV7;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The sections that people have edited or confirmed, each once per post-mortem. */
@ApplicationScoped
class Sections implements PanacheRepositoryBase<SectionRow, UUID> {

    private static final TypeReference<List<Evidence>> EVIDENCE = new TypeReference<>() {};

    private final ObjectMapper json;

    Sections(ObjectMapper json) {
        this.json = json;
    }

    Map<UUID, List<Section>> of(List<UUID> postmortems) {
        return list("postmortemId in ?1", postmortems).stream()
                .collect(groupingBy(row -> row.postmortemId, mapping(this::toSection, toList())));
    }

    void save(UUID postmortem, Section section, Instant now) {
        var row = find("postmortemId = ?1 and key = ?2", postmortem, section.key())
                .firstResultOptional()
                .orElseGet(() -> begin(postmortem, now));
        row.take(section, write(section.evidence()));
        persist(row);
    }

    private static SectionRow begin(UUID postmortem, Instant now) {
        var row = new SectionRow();
        row.id = UuidV7.at(now);
        row.postmortemId = postmortem;
        return row;
    }

    private Section toSection(SectionRow row) {
        try {
            return row.toSection(json.readValue(row.evidence, EVIDENCE));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored evidence cannot be read: " + row.id, e);
        }
    }

    private String write(List<Evidence> evidence) {
        try {
            return json.writeValueAsString(evidence);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Evidence cannot be written as JSON", e);
        }
    }
}
