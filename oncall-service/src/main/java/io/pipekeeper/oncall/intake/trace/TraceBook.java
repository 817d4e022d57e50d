package io.pipekeeper.oncall.intake.trace;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.pipekeeper.oncall.incident.IncidentBook;
import io.pipekeeper.oncall.paging.Pager;
import io.pipekeeper.subgraph.error.NotFoundException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Where it is written what came through a door, and where the story of it is told. */
@ApplicationScoped
public class TraceBook {

    private static final TypeReference<List<TraceEvent>> EVENTS = new TypeReference<>() {};

    private final Traces traces;
    private final IncidentBook incidents;
    private final Pager pager;
    private final ObjectMapper json;

    TraceBook(Traces traces, IncidentBook incidents, Pager pager, ObjectMapper json) {
        this.traces = traces;
        this.incidents = incidents;
        this.pager = pager;
        this.json = json;
    }

    /** Writes down what came of a visit, in the transaction in which it came of it. */
    @Transactional(TxType.MANDATORY)
    public void write(Visit visit, List<TraceEvent> events) {
        traces.persist(TraceRow.from(visit, write(events)));
    }

    /** Writes down that an integration was sent away. */
    @Transactional
    public void refuse(Visit visit, String why) {
        write(visit, List.of(TraceEvent.of("refused", why, Finding.REFUSED)));
    }

    /** What became of a visit until now. */
    @Transactional
    Trace trace(UUID id) {
        var row = traces.findByIdOptional(id)
                .orElseThrow(() -> new NotFoundException("There is no trace '%s'".formatted(id)));
        var events = read(row.events);
        var ids = events.stream()
                .map(TraceEvent::incident)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var story = new TraceStory(incidents.all(ids), incidents.timelines(ids), pager.pages(ids));
        return story.of(row.toVisit(), events);
    }

    @Transactional
    int removeBefore(Instant instant, int most) {
        return traces.removeBefore(instant, most);
    }

    private String write(List<TraceEvent> events) {
        try {
            return json.writeValueAsString(events);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A trace cannot be written", e);
        }
    }

    private List<TraceEvent> read(String events) {
        try {
            return json.readValue(events, EVENTS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A trace cannot be read", e);
        }
    }
}
