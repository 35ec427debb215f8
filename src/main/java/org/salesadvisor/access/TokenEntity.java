package org.salesadvisor.access;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A row of the table {@code access_token}; what its columns mean stands in the migration. */
@Entity
@Table(name = "access_token")
class TokenEntity extends PanacheEntityBase {

  @Id UUID id;
  String name;
  String role;
  String hash;

  @Column(name = "created_at")
  Instant createdAt;

  @Column(name = "created_by")
  String createdBy;

  @Column(name = "expires_at")
  Instant expiresAt;

  @Column(name = "last_used_at")
  Instant lastUsedAt;

  @Column(name = "revoked_at")
  Instant revokedAt;

  @Column(name = "revoked_by")
  String revokedBy;

  Token token() {
    return new Token(
        id, name, role, createdAt, createdBy, expiresAt, lastUsedAt, revokedAt, revokedBy);
  }
}
