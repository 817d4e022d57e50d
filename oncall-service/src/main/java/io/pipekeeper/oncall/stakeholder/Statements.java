package io.pipekeeper.oncall.stakeholder;

import io.pipekeeper.oncall.catalog.Audience;
import io.pipekeeper.oncall.catalog.Catalog;
import io.pipekeeper.oncall.catalog.Catalog.KnownPipeline;
import io.pipekeeper.oncall.catalog.Catalog.KnownTeam;
import io.pipekeeper.oncall.catalog.CatalogCopy;
import io.pipekeeper.oncall.channel.Address;
import io.pipekeeper.oncall.incident.Incident;
import io.pipekeeper.oncall.incident.StatementDraft;
import io.pipekeeper.oncall.incident.StatementKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** What is said to whom about an incident. */
@ApplicationScoped
class Statements {

    private final StatementBook book;
    private final CatalogCopy catalog;
    private final Cadence cadence;

    Statements(StatementBook book, CatalogCopy catalog, StakeholderConfig config) {
        this.book = book;
        this.catalog = catalog;
        this.cadence = Cadence.of(config);
    }

    Cadence cadence() {
        return cadence;
    }

    /** The ids of the teams that depend on what failed. */
    List<String> teams(Incident incident) {
        return pipeline(incident, catalog.current())
                .map(KnownPipeline::stakeholders)
                .orElse(List.of());
    }

    /** The teams that depend on what failed, and where mail to them goes. */
    List<Recipient> recipients(Incident incident) {
        var known = catalog.current();
        return teams(incident).stream()
                .flatMap(team -> known.findTeam(team).stream())
                .map(Statements::recipient)
                .toList();
    }

    /** The words for those who depend on what failed. Where it is not known for whom the numbers are, the least is said. */
    StatementDraft draft(Incident incident, StatementKind kind) {
        var audience = pipeline(incident, catalog.current())
                .map(KnownPipeline::audience)
                .orElse(Audience.INVESTORS);
        return book.template(audience, kind).filled(facts(incident).values());
    }

    /** What failed, by its name. */
    String name(Incident incident) {
        return facts(incident).name();
    }

    private Facts facts(Incident incident) {
        return new Facts(
                incident, catalog.current(), cadence.of(incident.assessment().severity()));
    }

    private static Optional<KnownPipeline> pipeline(Incident incident, Catalog catalog) {
        return Optional.ofNullable(incident.pipelineId()).flatMap(catalog::findPipeline);
    }

    private static Recipient recipient(KnownTeam team) {
        return new Recipient(team.id(), team.name(), new Address.Mail(team.email()).masked());
    }
}
