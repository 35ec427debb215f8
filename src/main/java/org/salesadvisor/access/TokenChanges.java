package org.salesadvisor.access;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.salesadvisor.audit.Action;
import org.salesadvisor.audit.AuditTrail;
import org.salesadvisor.errors.AdvisorException;
import org.salesadvisor.web.Roles;

/** Makes and revokes tokens, each in one transaction with its entry in the audit trail. */
@ApplicationScoped
class TokenChanges {

  private static final TimeBasedEpochGenerator IDS = Generators.timeBasedEpochGenerator();

  private final TokenStore store;
  private final AuditTrail trail;
  private final Clock clock;

  TokenChanges(TokenStore store, AuditTrail trail, Clock clock) {
    this.store = store;
    this.trail = trail;
    this.clock = clock;
  }

  /**
   * Makes a token.
   *
   * @param expiresAt null: never
   * @throws AdvisorException NAME_TAKEN when a token that is not revoked has the name
   */
  @Transactional
  NewToken make(String name, String role, Instant expiresAt, String actor) {
    store.lock();
    if (store.hasName(name)) {
      throw new AdvisorException(
          "NAME_TAKEN",
          AccessMessage.NAME_TAKEN.with(name),
          AccessMessage.CHOOSE_OTHER_NAME.with());
    }
    return keep(name, role, expiresAt, actor, Secret.next());
  }

  /** The preset token of an admin, unless it was kept before, revoked or not. */
  @Transactional
  Optional<Token> keepPreset(String secret) {
    store.lock();
    if (store.holds(Secret.hex(Secret.hash(secret)))) {
      return Optional.empty();
    }
    return Optional.of(keep(freeName(), Roles.ADMIN, null, AuditTrail.SERVICE, secret).token());
  }

  /** A token for the first admin, unless there ever was a token. */
  @Transactional
  Optional<NewToken> makeFirst() {
    store.lock();
    if (!store.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(keep(freeName(), Roles.ADMIN, null, AuditTrail.SERVICE, Secret.next()));
  }

  private String freeName() {
    return IntStream.iterate(1, i -> i + 1)
        .mapToObj(i -> i == 1 ? "admin" : "admin-" + i)
        .filter(name -> !store.hasName(name))
        .findFirst()
        .orElseThrow();
  }

  private NewToken keep(String name, String role, Instant expiresAt, String actor, String secret) {
    Instant now = now();
    Token token = new Token(IDS.generate(), name, role, now, actor, expiresAt, null, null, null);
    store.insert(token, Secret.hex(Secret.hash(secret)));
    trail.record(
        Action.TOKEN_CREATED,
        actor,
        token.actor(),
        Map.of(
            "id",
            token.id().toString(),
            "role",
            role,
            "expiresAt",
            expiresAt == null ? "never" : expiresAt.toString()));
    return new NewToken(token, secret);
  }

  /**
   * Revokes a token; one that is revoked already stays as it is.
   *
   * @throws AdvisorException TOKEN_NOT_FOUND, or LAST_ADMIN when no other admin token would be left
   */
  @Transactional
  void revoke(UUID id, String actor) {
    store.lock();
    Token token = store.read(id).orElseThrow(() -> notFound(id));
    if (token.isRevoked()) {
      return;
    }
    mustLeaveAnAdmin(token);
    store.revoke(id, now(), actor);
    trail.record(
        Action.TOKEN_REVOKED,
        actor,
        token.actor(),
        Map.of("id", token.id().toString(), "role", token.role()));
  }

  private void mustLeaveAnAdmin(Token token) {
    Instant now = now();
    boolean isAccepted = token.role().equals(Roles.ADMIN) && !token.hasExpired(now);
    if (isAccepted && store.countAdmins(now) == 1) {
      throw new AdvisorException(
          "LAST_ADMIN",
          AccessMessage.LAST_ADMIN.with(token.name()),
          AccessMessage.MAKE_ANOTHER_FIRST.with());
    }
  }

  static AdvisorException notFound(UUID id) {
    return new AdvisorException(
        "TOKEN_NOT_FOUND", AccessMessage.NO_SUCH_TOKEN.with(id), AccessMessage.LIST_TOKENS.with());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
