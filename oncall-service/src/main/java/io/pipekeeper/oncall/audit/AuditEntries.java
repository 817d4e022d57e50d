package io.pipekeeper.oncall.audit;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class AuditEntries implements PanacheRepositoryBase<AuditRow, UUID> {}
