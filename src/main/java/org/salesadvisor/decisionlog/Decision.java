package org.salesadvisor.decisionlog;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * One decision as it is kept. Equal when every component is, the JSON byte for byte.
 *
 * @param id from {@link DecisionIds#next()}: given by the maker, so that a repeated attempt to
 *     store is recognised
 * @param account the account advised on
 * @param decidedAt the moment of deciding, kept to the microsecond
 * @param asOf the moment the rules took for now, kept to the microsecond
 * @param rulesetDigest a version that table {@code ruleset} holds
 * @param engineVersion the engine that ran the rules
 * @param actor who asked, or null
 * @param profile canonical JSON in UTF-8; not copied, so do not change it afterwards
 * @param answer the advice without language
 * @param idempotency the key of the request, or null
 */
public record Decision(
    UUID id,
    String account,
    Instant decidedAt,
    Instant asOf,
    String rulesetDigest,
    String engineVersion,
    String actor,
    byte[] profile,
    KeptAnswer answer,
    Idempotency idempotency) {

  /**
   * A promise of the client to send this body only once.
   *
   * @param key unique over all decisions
   * @param bodyHash digest of the body, to recognise the key with another body
   */
  public record Idempotency(String key, String bodyHash) {
    public Idempotency {
      Objects.requireNonNull(key, "key");
      Objects.requireNonNull(bodyHash, "bodyHash");
    }
  }

  public Decision {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(account, "account");
    decidedAt = decidedAt.truncatedTo(ChronoUnit.MICROS);
    asOf = asOf.truncatedTo(ChronoUnit.MICROS);
    Objects.requireNonNull(rulesetDigest, "rulesetDigest");
    Objects.requireNonNull(engineVersion, "engineVersion");
    Objects.requireNonNull(profile, "profile");
    Objects.requireNonNull(answer, "answer");
  }

  Optional<String> idempotencyKey() {
    return Optional.ofNullable(idempotency).map(Idempotency::key);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Decision that
        && id.equals(that.id)
        && account.equals(that.account)
        && decidedAt.equals(that.decidedAt)
        && asOf.equals(that.asOf)
        && rulesetDigest.equals(that.rulesetDigest)
        && engineVersion.equals(that.engineVersion)
        && Objects.equals(actor, that.actor)
        && Arrays.equals(profile, that.profile)
        && answer.equals(that.answer)
        && Objects.equals(idempotency, that.idempotency);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  /** Names the decision only: what it says about an account does not belong in a log file. */
  @Override
  public String toString() {
    return "Decision " + id;
  }
}
