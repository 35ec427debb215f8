package org.salesadvisor.access;

import java.time.Instant;
import java.util.UUID;

/**
 * What is known of a token; neither the token nor its hash.
 *
 * @param name what people call it; unique among the tokens that are not revoked
 * @param role one of {@link org.salesadvisor.web.Roles#ALL}
 * @param createdBy the actor who made it
 * @param expiresAt from then on it is refused; null: never
 * @param lastUsedAt to within some seconds; null: not yet
 * @param revokedAt from then on it is refused; null: it is not revoked
 * @param revokedBy the actor who revoked it; null as long as nobody has
 */
public record Token(
    UUID id,
    String name,
    String role,
    Instant createdAt,
    String createdBy,
    Instant expiresAt,
    Instant lastUsedAt,
    Instant revokedAt,
    String revokedBy) {

  /** How its holder is named in the decision log and the audit trail. */
  public String actor() {
    return "token:" + name;
  }

  boolean hasExpired(Instant now) {
    return expiresAt != null && !now.isBefore(expiresAt);
  }

  boolean isRevoked() {
    return revokedAt != null;
  }
}
