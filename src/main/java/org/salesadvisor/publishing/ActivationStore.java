package org.salesadvisor.publishing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.exception.ConstraintViolationException;
import org.salesadvisor.audit.Action;
import org.salesadvisor.audit.AuditTrail;
import org.salesadvisor.rulebase.RuleSet;

/** Which version served when; the newest serves. Rows are added and read, never changed. */
@ApplicationScoped
class ActivationStore implements PanacheRepositoryBase<ActivationEntity, Long> {

  /** Where instances hear that there is a newer one. */
  static final String CHANNEL = "advisor_activation";

  private static final String NEWEST = "SELECT * FROM activation ORDER BY number DESC LIMIT 1";
  private static final Sort NEWEST_FIRST = Sort.descending("number");

  private final RuleSetStore ruleSets;
  private final AuditTrail trail;
  private final Clock clock;

  ActivationStore(RuleSetStore ruleSets, AuditTrail trail, Clock clock) {
    this.ruleSets = ruleSets;
    this.trail = trail;
    this.clock = clock;
  }

  /** An activation with what was kept of the request that led to it. */
  record Kept(Activation activation, String report, String bodyHash) {}

  /** Somebody else was faster: there is another newest one. */
  static final class OvertakenException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OvertakenException(Throwable cause) {
      super("another version was activated meanwhile", cause);
    }
  }

  /** In SQL: at start it would be the first to need Hibernate's parser, which costs a core. */
  @Transactional
  Optional<Activation> findNewest() {
    return getSession().createNativeQuery(NEWEST, ActivationEntity.class).getResultList().stream()
        .findFirst()
        .map(ActivationEntity::toActivation);
  }

  @Transactional
  Optional<Kept> findByKey(String key) {
    return find("idempotencyKey", key)
        .firstResultOptional()
        .map(row -> new Kept(row.toActivation(), row.report, row.bodyHash));
  }

  /** Newest first; from the newest on when {@code after} is null. */
  @Transactional
  List<Activation> list(int limit, Long after) {
    var rows = after == null ? findAll(NEWEST_FIRST) : find("number < ?1", NEWEST_FIRST, after);
    return rows.page(Page.ofSize(limit)).stream().map(ActivationEntity::toActivation).toList();
  }

  /** Those of one version, newest first. */
  @Transactional
  List<Activation> listOf(String digest, int limit) {
    return find("digest = ?1", NEWEST_FIRST, digest).page(Page.ofSize(limit)).stream()
        .map(ActivationEntity::toActivation)
        .toList();
  }

  /**
   * Adds an activation and its version, both or neither, keeps it in the audit trail and tells
   * every instance.
   *
   * @param files stored unless they are there
   * @param before the newest one so far; null when there is none
   * @param report of the check; null when there was none
   * @throws OvertakenException when {@code before} is not the newest any more
   */
  @Transactional
  Activation append(RuleSet files, Activation before, Change change, String report) {
    String digest = files.digest();
    ruleSets.store(files, change.by());
    ActivationEntity row = new ActivationEntity();
    row.number = before == null ? 1 : before.number() + 1;
    row.digest = digest;
    row.previousDigest = before == null ? null : before.digest();
    row.activatedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
    row.activatedBy = change.by();
    row.message = change.message();
    row.origin = change.origin();
    row.place = change.place();
    row.report = report;
    if (change.key() != null) {
      row.idempotencyKey = change.key().value();
      row.bodyHash = change.key().bodyHash();
    }
    try {
      persistAndFlush(row);
    } catch (ConstraintViolationException taken) {
      throw new OvertakenException(taken);
    }
    tell(row.number);
    Activation added = row.toActivation();
    keepInTrail(added, change.details());
    return added;
  }

  private void keepInTrail(Activation added, Map<String, String> details) {
    details.put("number", Long.toString(added.number()));
    if (added.previousDigest() != null) {
      details.put("previous", added.previousDigest());
    }
    trail.record(
        added.origin() == Origin.ROLLBACK ? Action.RULES_ACTIVATED : Action.RULES_PUBLISHED,
        added.by(),
        "ruleset:" + added.digest(),
        details);
  }

  private void tell(long number) {
    getEntityManager()
        .createNativeQuery("SELECT CAST(pg_notify(?1, ?2) AS text)")
        .setParameter(1, CHANNEL)
        .setParameter(2, Long.toString(number))
        .getResultList();
  }
}
