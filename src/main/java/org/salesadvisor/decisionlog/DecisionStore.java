package org.salesadvisor.decisionlog;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads the log. */
@ApplicationScoped
@ActivateRequestContext
class DecisionStore implements PanacheRepositoryBase<DecisionEntity, UUID> {

  Optional<Decision> read(UUID id) {
    return findByIdOptional(id).map(DecisionEntity::toDecision);
  }

  Optional<Decision> readByKey(String key) {
    return find("idempotencyKey", key).firstResultOptional().map(DecisionEntity::toDecision);
  }

  /** Newest first; from the newest on when {@code after} is null. */
  List<Decision> readPage(String account, int limit, UUID after) {
    Sort newestFirst = Sort.descending("id");
    var rows =
        after == null
            ? find("account = ?1", newestFirst, account)
            : find("account = ?1 and id < ?2", newestFirst, account, after);
    return rows.page(Page.ofSize(limit)).stream().map(DecisionEntity::toDecision).toList();
  }

  List<Decision> readNewest(int limit) {
    return findAll(Sort.descending("id")).page(Page.ofSize(limit)).stream()
        .map(DecisionEntity::toDecision)
        .toList();
  }
}
