package io.pipekeeper.oncall.answer;

import io.pipekeeper.oncall.answer.AnswerTokens.Reading;
import io.pipekeeper.oncall.catalog.CatalogCopy;
import io.pipekeeper.oncall.incident.Incident;
import io.pipekeeper.oncall.incident.IncidentBook;
import io.pipekeeper.oncall.incident.IncidentDesk;
import io.pipekeeper.oncall.limit.Allowance;
import io.pipekeeper.subgraph.error.ConflictException;
import io.pipekeeper.subgraph.error.NotFoundException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Function;

/** Where links lead. Looking changes nothing: programs that guard mailboxes follow links before people do. */
@ApplicationScoped
class AnswerDesk {

    private static final int MOST_PER_MINUTE = 30;

    private final AnswerLinks links;
    private final IncidentBook book;
    private final IncidentDesk desk;
    private final CatalogCopy catalog;
    private final InstantSource clock;
    private final Allowance allowance = new Allowance(MOST_PER_MINUTE, Duration.ofMinutes(1));

    AnswerDesk(AnswerLinks links, IncidentBook book, IncidentDesk desk, CatalogCopy catalog, InstantSource clock) {
        this.links = links;
        this.book = book;
        this.desk = desk;
        this.catalog = catalog;
        this.clock = clock;
    }

    /** The incident as it is. */
    AnswerPage look(String token) {
        return opened(token, grant -> book.incident(grant.incident()));
    }

    /** Acknowledges, and shows the incident after that. Doing it twice is harmless, and so is doing it too late. */
    AnswerPage acknowledge(String token) {
        return opened(token, this::acknowledged);
    }

    private Incident acknowledged(AnswerGrant grant) {
        try {
            return desk.acknowledge(grant.incident(), grant.person(), "link");
        } catch (ConflictException e) { // it is over, which the page says
            return book.incident(grant.incident());
        }
    }

    private AnswerPage opened(String token, Function<AnswerGrant, Incident> visit) {
        return switch (links.read(token, clock.instant())) {
            case Reading.Valid(var grant) -> opened(grant, visit);
            case Reading.Expired() -> AnswerWords.EXPIRED;
            case Reading.Foreign() -> AnswerWords.FOREIGN;
            case Reading.Forged() -> AnswerWords.UNKNOWN;
        };
    }

    private AnswerPage opened(AnswerGrant grant, Function<AnswerGrant, Incident> visit) {
        if (!allowance.admits(grant.toString(), clock.instant())) {
            return AnswerWords.TOO_MANY;
        }
        try {
            return new AnswerWords(catalog.current()).page(visit.apply(grant), grant.person());
        } catch (NotFoundException e) {
            return AnswerWords.GONE;
        }
    }
}
