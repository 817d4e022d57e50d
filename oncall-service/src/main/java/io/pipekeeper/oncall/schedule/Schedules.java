package io.pipekeeper.oncall.schedule;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Stored schedules. */
@ApplicationScoped
class Schedules implements PanacheRepositoryBase<ScheduleRow, String> {

    List<Schedule> inOrder() {
        return list("order by id").stream().map(ScheduleRow::toSchedule).toList();
    }

    Optional<Schedule> findSchedule(String id) {
        return findByIdOptional(id).map(ScheduleRow::toSchedule);
    }

    void put(Schedule schedule) {
        getEntityManager().merge(ScheduleRow.from(schedule));
    }
}
