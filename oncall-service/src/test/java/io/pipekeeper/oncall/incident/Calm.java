package io.pipekeeper.oncall.incident;

import io.pipekeeper.oncall.catalog.Person;
import jakarta.enterprise.context.ApplicationScoped;

/** Ends what other tests have left open, so that it does not call anybody in this one. */
@ApplicationScoped
public class Calm {

    private static final Person TEST = new Person("test");
    private static final int EVERY = 1000;

    private final IncidentBook book;
    private final IncidentDesk desk;

    Calm(IncidentBook book, IncidentDesk desk) {
        this.book = book;
        this.desk = desk;
    }

    /** Resolves every open incident. */
    public void begin() {
        book.newest(true, EVERY).forEach(incident -> desk.resolve(incident.id(), "Left by another test", TEST));
    }
}
