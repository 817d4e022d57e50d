package io.pipekeeper.runbook.audit;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class AuditRows implements PanacheRepositoryBase<AuditRow, UUID> {}
