package org.salesadvisor.datasets.reading;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.salesadvisor.datasets.mapping.Field;
import org.salesadvisor.datasets.mapping.FilePlan;
import org.salesadvisor.datasets.mapping.Mapping;
import org.salesadvisor.datasets.mapping.OpportunityField;
import org.salesadvisor.datasets.mapping.Plan;
import org.salesadvisor.datasets.table.Row;
import org.salesadvisor.errors.Shown;

/** Reads rows of opportunities by the plan of their file. For one thread. */
public final class RowReader {

  private final Mapping mapping;
  private final FilePlan plan;
  private final List<Field> fields;
  private final CellReader cells;
  private final String[] keys;
  private final String[] values;
  private Row row;

  /**
   * @param file its place in the plan
   */
  public RowReader(Plan plan, int file, Findings findings) {
    this.mapping = plan.mapping();
    this.plan = plan.files().get(file);
    this.fields = fields(this.plan, mapping);
    this.cells = new CellReader(mapping, this.plan, findings);
    this.keys = new String[file == 0 ? plan.files().size() : 1];
    this.values = new String[fields.size()];
  }

  private static List<Field> fields(FilePlan plan, Mapping mapping) {
    List<Field> fields = new ArrayList<>();
    for (OpportunityField field : OpportunityField.values()) {
      boolean isMade =
          field == OpportunityField.SIZE
              && plan.has(OpportunityField.VALUE)
              && !mapping.sizes().isEmpty();
      if (field != OpportunityField.ID && (plan.has(field) || isMade)) {
        fields.add(field);
      }
    }
    return fields;
  }

  /** What the file gives, in the order of the values. */
  public List<Field> fields() {
    return List.copyOf(fields);
  }

  /** The key of the row that was read, then those of further files that it refers to. */
  public String[] keys() {
    return keys;
  }

  /**
   * What was read, as PostgreSQL writes it; null for what is empty. Used again for the next row.
   */
  public String[] values() {
    return values;
  }

  /**
   * Reads a row.
   *
   * @return whether nothing is wrong with it
   */
  public boolean read(Row read) {
    row = read;
    if (!cells.begin(read)) {
      return false;
    }
    readKeys();
    BigDecimal value = null;
    for (int i = 0; i < values.length; i++) {
      Field field = fields.get(i);
      if (field == OpportunityField.VALUE) {
        value = cells.amount(field);
        values[i] = value == null ? null : value.toPlainString();
      } else {
        values[i] = field == OpportunityField.COST ? cost() : value(field);
      }
    }
    size(value);
    return cells.isSound();
  }

  private void readKeys() {
    keys[0] =
        plan.isNumbered()
            ? plan.source().name() + ":" + row.line()
            : cells.text(OpportunityField.ID, plan.key());
    if (keys[0] == null && cells.isSound()) {
      cells.refuse(FindingCode.ID_MISSING, plan.header().get(plan.key()));
    }
    for (int i = 1; i < keys.length; i++) {
      keys[i] = cells.text(OpportunityField.ID, plan.keysOfOthers().get(i - 1));
    }
  }

  private String value(Field field) {
    return switch (field.kind()) {
      case TEXT -> cells.text(field);
      case MOMENT -> {
        Instant at = cells.moment(field);
        yield at == null ? null : at.toString();
      }
      case CURRENCY -> cells.currency(field);
      case COUNT -> cells.count(field);
      case CONSTANT -> constant(field);
      default -> throw new IllegalStateException("no opportunity has " + field.kind());
    };
  }

  /** A phase that says how it ended is none, and no fault either. */
  private String constant(Field field) {
    if (field == OpportunityField.OUTCOME) {
      return cells.constant(field, FindingCode.UNMAPPED_OUTCOME);
    }
    String last = cells.last(field);
    boolean isEnding =
        last != null
            && mapping.constant(field, last).isEmpty()
            && mapping.constant(OpportunityField.OUTCOME, last).isPresent();
    return cells.constant(field, isEnding ? null : FindingCode.UNMAPPED_PHASE);
  }

  /** Nothing is done for less than nothing. */
  private String cost() {
    BigDecimal amount = cells.amount(OpportunityField.COST);
    if (amount != null && amount.signum() < 0) {
      cells.refuse(
          FindingCode.NEGATIVE_COST,
          plan.column(OpportunityField.COST),
          Shown.of(amount.toPlainString()));
      return null;
    }
    return amount == null ? null : amount.toPlainString();
  }

  private void size(BigDecimal value) {
    int at = fields.indexOf(OpportunityField.SIZE);
    if (at >= 0 && value != null && !mapping.sizes().isEmpty()) {
      values[at] = Sizes.of(value, mapping.sizes());
    }
  }
}
