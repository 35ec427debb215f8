package org.salesadvisor.publishing;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A row of the table {@code rule_folder}; what its columns mean stands in the migration. */
@Entity
@Table(name = "rule_folder")
class RuleFolderEntity extends PanacheEntityBase {

  @Id String place;

  @Column(nullable = false)
  String digest;

  @Column(name = "seen_at", nullable = false)
  Instant seenAt;
}
