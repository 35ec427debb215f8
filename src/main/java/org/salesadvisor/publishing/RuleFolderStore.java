package org.salesadvisor.publishing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/** What each rule folder held when it was last taken up. */
@ApplicationScoped
class RuleFolderStore implements PanacheRepositoryBase<RuleFolderEntity, String> {

  private final Clock clock;

  RuleFolderStore(Clock clock) {
    this.clock = clock;
  }

  /** The digest of what the folder held; empty when it was never taken up. */
  @Transactional
  Optional<String> findDigest(String place) {
    return findByIdOptional(place).map(row -> row.digest);
  }

  @Transactional
  void remember(String place, String digest) {
    RuleFolderEntity row = findById(place);
    if (row == null) {
      row = new RuleFolderEntity();
      row.place = place;
    }
    row.digest = digest;
    row.seenAt = clock.instant();
    persist(row);
  }
}
