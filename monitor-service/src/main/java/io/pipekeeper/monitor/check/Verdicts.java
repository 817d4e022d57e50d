package io.pipekeeper.monitor.check;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class Verdicts implements PanacheRepositoryBase<VerdictRow, UUID> {

    void add(Verdict verdict) {
        persist(VerdictRow.from(verdict));
    }

    /** The latest verdict of each of these checks that has one. */
    List<Verdict> latestOf(Collection<String> checks) {
        return list("id in (select latestVerdict from CheckRow where id in ?1 and active)", checks).stream()
                .map(VerdictRow::toVerdict)
                .toList();
    }

    List<Verdict> newest(String check, int limit) {
        return find("checkId = ?1 order by at desc, id desc", check).page(0, limit).list().stream()
                .map(VerdictRow::toVerdict)
                .toList();
    }
}
