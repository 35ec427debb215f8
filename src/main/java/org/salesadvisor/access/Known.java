package org.salesadvisor.access;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.time.Instant;
import java.util.Optional;
import org.salesadvisor.language.Message;
import org.salesadvisor.web.Caller;
import org.salesadvisor.web.Refusal;
import org.salesadvisor.web.Roles;

/** A token as requests meet it: everything is worked out beforehand. Thread-safe. */
final class Known {

  private static final Message ADVICE = AccessMessage.ASK_FOR_NEW_TOKEN.with();

  private final Token token;
  private final SecurityIdentity identity;
  private volatile long usedAtMillis;
  private long notedAtMillis;

  /**
   * @param before the same token as it was known until now, or null
   */
  Known(Token token, Known before) {
    this.token = token;
    this.identity =
        QuarkusSecurityIdentity.builder()
            .setPrincipal(new QuarkusPrincipal(token.actor()))
            .addRoles(Roles.includedIn(token.role()))
            .addAttribute(Caller.ACTOR, token.actor())
            .build();
    this.notedAtMillis = token.lastUsedAt() == null ? 0 : token.lastUsedAt().toEpochMilli();
    this.usedAtMillis = before == null ? notedAtMillis : before.usedAtMillis;
  }

  Token token() {
    return token;
  }

  SecurityIdentity identity() {
    return identity;
  }

  /** Why it is not accepted, or null when it is. */
  Refusal refusal(Instant now) {
    if (token.isRevoked()) {
      return new Refusal(
          "TOKEN_REVOKED", AccessMessage.TOKEN_REVOKED.with(token.revokedAt()), ADVICE);
    }
    return token.hasExpired(now)
        ? new Refusal("TOKEN_EXPIRED", AccessMessage.TOKEN_EXPIRED.with(token.expiresAt()), ADVICE)
        : null;
  }

  /** Written once a second at most: many requests share this. */
  void use(long nowMillis) {
    if (nowMillis - usedAtMillis >= 1000) {
      usedAtMillis = nowMillis;
    }
  }

  /** When it was last used, unless the database knows; to be called by one thread. */
  Optional<Instant> useToNote() {
    long used = usedAtMillis;
    return used > notedAtMillis ? Optional.of(Instant.ofEpochMilli(used)) : Optional.empty();
  }

  void noted(Instant use) {
    notedAtMillis = use.toEpochMilli();
  }
}
