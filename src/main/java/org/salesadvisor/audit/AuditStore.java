package org.salesadvisor.audit;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.util.List;
import java.util.UUID;

/** Keeps the trail in the database. */
@ApplicationScoped
@ActivateRequestContext
class AuditStore implements PanacheRepositoryBase<AuditEntity, UUID> {

  void insert(AuditEntry entry) {
    persist(AuditEntity.of(entry));
  }

  /** Newest first; from the newest on when {@code after} is null. */
  List<AuditEntry> readPage(int limit, UUID after) {
    Sort newestFirst = Sort.descending("id");
    var rows = after == null ? findAll(newestFirst) : find("id < ?1", newestFirst, after);
    return rows.page(Page.ofSize(limit)).stream().map(AuditEntity::entry).toList();
  }
}
