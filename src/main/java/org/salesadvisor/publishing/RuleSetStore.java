package org.salesadvisor.publishing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import org.salesadvisor.engine.EngineVersion;
import org.salesadvisor.rulebase.LoadedRuleSet;
import org.salesadvisor.rulebase.RuleSet;
import org.salesadvisor.rulebase.RuleSetFiles;

/** Keeps rule sets in the database, by digest. */
@ApplicationScoped
class RuleSetStore implements PanacheRepositoryBase<RuleSetEntity, String> {

  /** Stores a rule set unless it is there. */
  @Transactional
  void store(LoadedRuleSet ruleSet, String storedBy) {
    if (findByIdOptional(ruleSet.digest()).isEmpty()) {
      RuleSetEntity row = new RuleSetEntity();
      row.digest = ruleSet.digest();
      row.label = ruleSet.label();
      row.archive = RuleSetFiles.zip(ruleSet.files());
      row.engineVersion = EngineVersion.NAME;
      row.storedAt = Instant.now();
      row.storedBy = storedBy;
      persist(row);
    }
  }

  @Transactional
  Optional<RuleSet> read(String digest) {
    return findByIdOptional(digest).map(row -> RuleSetFiles.unzip(row.archive));
  }

  /** The one that was stored last. */
  @Transactional
  Optional<RuleSet> readLatest() {
    return findAll(Sort.descending("storedAt"))
        .firstResultOptional()
        .map(row -> RuleSetFiles.unzip(row.archive));
  }
}
