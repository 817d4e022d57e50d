package io.pipekeeper.oncall.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Breaks what is stored by hand, as no code of ours does. */
@ApplicationScoped
class Damage {

    private static final String SOUND = "\"schedule\":\"data-engineering\"";
    private static final String BROKEN = "\"schedule\":\"there-is-none\"";

    private final EntityManager database;

    Damage(EntityManager database) {
        this.database = database;
    }

    /** The schedule of an incident is gone. */
    @Transactional
    void breakSchedule(String incident) {
        replace(incident, SOUND, BROKEN);
    }

    /** It is back. */
    @Transactional
    void mendSchedule(String incident) {
        replace(incident, BROKEN, SOUND);
    }

    private void replace(String incident, String before, String after) {
        database.createNativeQuery("update incident set snapshot = replace(snapshot, :before, :after) where id = :id")
                .setParameter("before", before)
                .setParameter("after", after)
                .setParameter("id", UUID.fromString(incident))
                .executeUpdate();
    }
}
