package io.pipekeeper.monitor.probe;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

@ApplicationScoped
class Probes implements PanacheRepositoryBase<ProbeRow, String> {

    Map<String, Standing> known(Collection<String> names) {
        return names.isEmpty()
                ? Map.of()
                : list("name in ?1", names).stream()
                        .map(ProbeRow::toStanding)
                        .collect(Collectors.toMap(Standing::name, Function.identity()));
    }

    /** Those that are due, by name. They stay ours until the transaction ends; those of another replica are skipped. */
    List<String> lockDue(Instant real) {
        List<?> names = getEntityManager()
                .createNativeQuery("select name from probe where due_at <= :real order by name for update skip locked")
                .setParameter("real", real)
                .getResultList();
        return names.stream().map(String.class::cast).toList();
    }

    void askAgain(String name, Instant real) {
        update("dueAt = ?1 where name = ?2", real, name);
    }

    /** How a probe stands, locked so that two answers are taken one after the other. */
    Optional<Standing> lock(String name) {
        return Optional.ofNullable(findById(name, LockModeType.PESSIMISTIC_WRITE))
                .map(ProbeRow::toStanding);
    }

    void put(Standing standing) {
        findById(standing.name()).say(standing);
    }

    void addIfAbsent(Standing standing) {
        getEntityManager()
                .createNativeQuery("""
                        insert into probe (name, state, recent, failures, observed, cause, since, probed_at, due_at)
                        values (:name, 'WAITING', '', 0, :observed, :observed, :since, :probed, :probed)
                        on conflict (name) do nothing
                        """)
                .setParameter("name", standing.name())
                .setParameter("observed", standing.reading().text())
                .setParameter("since", standing.since())
                .setParameter("probed", standing.seenAt())
                .executeUpdate();
    }
}
