package org.salesadvisor.publishing;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A row of the table {@code ruleset}; what its columns mean stands in the migration. */
@Entity
@Table(name = "ruleset")
class RuleSetEntity extends PanacheEntityBase {

  @Id String digest;

  @Column(nullable = false)
  String label;

  @Column(nullable = false)
  byte[] archive;

  @Column(name = "engine_version", nullable = false)
  String engineVersion;

  @Column(name = "stored_at", nullable = false)
  Instant storedAt;

  @Column(name = "stored_by")
  String storedBy;
}
