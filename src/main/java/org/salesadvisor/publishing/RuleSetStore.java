package org.salesadvisor.publishing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.salesadvisor.engine.EngineVersion;
import org.salesadvisor.rulebase.RuleSet;
import org.salesadvisor.rulebase.RuleSetFiles;

/** Keeps rule sets in the database, by digest. */
@ApplicationScoped
class RuleSetStore implements PanacheRepositoryBase<RuleSetEntity, String> {

  private final Clock clock;

  RuleSetStore(Clock clock) {
    this.clock = clock;
  }

  /** A stored rule set and what is known of it. */
  record Stored(
      String digest, RuleSet files, String engineVersion, Instant storedAt, String storedBy) {}

  /** Stores a rule set unless it is there. */
  @Transactional
  void store(RuleSet files, String storedBy) {
    String digest = files.digest();
    if (count("digest", digest) == 0) {
      RuleSetEntity row = new RuleSetEntity();
      row.digest = digest;
      row.label = files.label();
      row.archive = RuleSetFiles.zip(files);
      row.engineVersion = EngineVersion.NAME;
      row.storedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
      row.storedBy = storedBy;
      persist(row);
    }
  }

  @Transactional
  boolean has(String digest) {
    return count("digest", digest) > 0;
  }

  /**
   * Finds by digest or by label.
   *
   * @throws IllegalStateException when what is stored is not what the digest says
   */
  @Transactional
  Optional<Stored> read(String name) {
    return find("digest = ?1 or label = ?1", name).firstResultOptional().map(RuleSetStore::stored);
  }

  private static Stored stored(RuleSetEntity row) {
    RuleSet files = RuleSetFiles.unzip(row.archive);
    if (!files.digest().equals(row.digest)) {
      throw new IllegalStateException("the archive of rule set " + row.digest + " is damaged");
    }
    return new Stored(row.digest, files, row.engineVersion, row.storedAt, row.storedBy);
  }
}
