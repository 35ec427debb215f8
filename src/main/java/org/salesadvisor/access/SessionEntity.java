package org.salesadvisor.access;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A row of the table {@code console_session}; what its columns mean stands in the migration. */
@Entity
@Table(name = "console_session")
class SessionEntity extends PanacheEntityBase {

  @Id String hash;

  @Column(name = "token_id")
  UUID tokenId;

  @Column(name = "begun_at")
  Instant begunAt;

  @Column(name = "expires_at")
  Instant expiresAt;
}
