package org.salesadvisor.publishing;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A row of the table {@code activation}; what its columns mean stands in the migration. */
@Entity
@Immutable
@Table(name = "activation")
class ActivationEntity extends PanacheEntityBase {

  @Id Long number;

  @Column(nullable = false)
  String digest;

  @Column(name = "previous_digest")
  String previousDigest;

  @Column(name = "activated_at", nullable = false)
  Instant activatedAt;

  @Column(name = "activated_by")
  String activatedBy;

  String message;

  @Column(nullable = false)
  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  Origin origin;

  String place;

  @Basic
  @JdbcTypeCode(SqlTypes.JSON)
  @Column(columnDefinition = "json")
  String report;

  @Column(name = "idempotency_key")
  String idempotencyKey;

  @Column(name = "body_hash")
  String bodyHash;

  Activation toActivation() {
    return new Activation(
        number, digest, previousDigest, activatedAt, activatedBy, message, origin, place);
  }
}
