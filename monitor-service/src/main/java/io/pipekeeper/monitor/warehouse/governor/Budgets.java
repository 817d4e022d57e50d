package io.pipekeeper.monitor.warehouse.governor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.List;

/** What has been read of each warehouse on each day. Each step is one statement, so that replicas cannot both take the rest. */
@ApplicationScoped
class Budgets {

    private final EntityManager database;

    Budgets(EntityManager database) {
        this.database = database;
    }

    /** A day of a warehouse about which there is an alert. */
    record Day(String warehouse, LocalDate day) {}

    /** Takes pages, unless they would be more than that in all. */
    boolean take(String warehouse, LocalDate day, long pages, long upTo) {
        database.createNativeQuery("""
                        insert into warehouse_budget (warehouse, day, pages, refused, alerting)
                        values (:warehouse, :day, 0, 0, false)
                        on conflict do nothing
                        """)
                .setParameter("warehouse", warehouse)
                .setParameter("day", day)
                .executeUpdate();
        return update("set pages = pages + :pages where pages + :pages <= :upTo and", warehouse, day)
                        .setParameter("pages", pages)
                        .setParameter("upTo", upTo)
                        .executeUpdate()
                == 1;
    }

    /** Counts what was refused. */
    void refuse(String warehouse, LocalDate day) {
        update("set refused = refused + 1 where", warehouse, day).executeUpdate();
    }

    /** Answers whether there was no alert about it yet. */
    boolean alert(String warehouse, LocalDate day) {
        return update("set alerting = true where not alerting and", warehouse, day)
                        .executeUpdate()
                == 1;
    }

    void calm(Day day) {
        update("set alerting = false where", day.warehouse(), day.day()).executeUpdate();
    }

    long used(String warehouse, LocalDate day) {
        var pages = (Number) database.createNativeQuery(
                        "select coalesce(sum(pages), 0) from warehouse_budget where warehouse = :warehouse and day = :day")
                .setParameter("warehouse", warehouse)
                .setParameter("day", day)
                .getSingleResult();
        return pages.longValue();
    }

    List<Day> alerting() {
        List<?> rows = database.createNativeQuery(
                        "select warehouse, day from warehouse_budget where alerting order by warehouse, day",
                        Object[].class)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Day((String) row[0], (LocalDate) row[1]))
                .toList();
    }

    private Query update(String what, String warehouse, LocalDate day) {
        return database.createNativeQuery("update warehouse_budget " + what + " warehouse = :warehouse and day = :day")
                .setParameter("warehouse", warehouse)
                .setParameter("day", day);
    }
}
