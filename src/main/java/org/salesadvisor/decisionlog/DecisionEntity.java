package org.salesadvisor.decisionlog;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A decision with its whole answer, to read: a view. {@link DecisionInsert} writes. */
@Entity
@Immutable
@Table(name = "whole_decision")
class DecisionEntity extends PanacheEntityBase {
  @Id public UUID id;

  public String account;

  @Column(name = "decided_at")
  public Instant decidedAt;

  @Column(name = "as_of")
  public Instant asOf;

  @Column(name = "ruleset_digest")
  public String rulesetDigest;

  @Column(name = "engine_version")
  public String engineVersion;

  public String actor;

  @Column(columnDefinition = "json")
  public String profile;

  @Column(columnDefinition = "json")
  public String answer;

  @Column(name = "idempotency_key")
  public String idempotencyKey;

  @Column(name = "body_hash")
  public String bodyHash;

  Decision toDecision() {
    return new Decision(
        id,
        account,
        decidedAt,
        asOf,
        rulesetDigest,
        engineVersion,
        actor,
        profile.getBytes(StandardCharsets.UTF_8),
        KeptAnswer.whole(answer.getBytes(StandardCharsets.UTF_8)),
        idempotencyKey == null ? null : new Decision.Idempotency(idempotencyKey, bodyHash));
  }
}
