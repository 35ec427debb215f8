package org.salesadvisor.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A row of the table {@code audit}; what its columns mean stands in the migration. */
@Entity
@Immutable
@Table(name = "audit")
class AuditEntity extends PanacheEntityBase {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<Map<String, String>> DETAILS = new TypeReference<>() {};

  @Id UUID id;
  Instant at;
  String actor;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  Action action;

  String subject;

  @Column(columnDefinition = "json")
  @ColumnTransformer(write = "CAST(? AS json)")
  String details;

  static AuditEntity of(AuditEntry entry) {
    AuditEntity row = new AuditEntity();
    row.id = entry.id();
    row.at = entry.at();
    row.actor = entry.actor();
    row.action = entry.action();
    row.subject = entry.subject();
    row.details = json(entry.details());
    return row;
  }

  AuditEntry entry() {
    return new AuditEntry(id, at, actor, action, subject, map(details));
  }

  private static String json(Map<String, String> details) {
    try {
      return JSON.writeValueAsString(details);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("texts can be written", impossible);
    }
  }

  private static Map<String, String> map(String json) {
    try {
      return JSON.readValue(json, DETAILS);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("the trail holds what is no JSON", broken);
    }
  }
}
