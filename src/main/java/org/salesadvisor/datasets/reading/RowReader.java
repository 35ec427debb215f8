package org.salesadvisor.datasets.reading;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.salesadvisor.datasets.mapping.Field;
import org.salesadvisor.datasets.mapping.FilePlan;
import org.salesadvisor.datasets.mapping.Mapping;
import org.salesadvisor.datasets.table.Row;
import org.salesadvisor.errors.Shown;

/** Reads the cells of a row by the plan of its file. For one thread. */
final class RowReader {

  private static final int LONGEST_TEXT = 200;
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2200;

  private final Mapping mapping;
  private final FilePlan plan;
  private final List<Field> fields;
  private final int[][] places;
  private final String file;
  private final Findings findings;
  private Row row;
  private boolean isSound;

  /**
   * @param fields what is to be read, in this order
   */
  RowReader(Mapping mapping, FilePlan plan, List<Field> fields, Findings findings) {
    this.mapping = mapping;
    this.plan = plan;
    this.fields = fields;
    this.places = fields.stream().map(this::places).toArray(int[][]::new);
    this.file = plan.source().name();
    this.findings = findings;
  }

  /** None for the size that is made from the value. */
  private int[] places(Field field) {
    return plan.places().getOrDefault(field, List.of()).stream().mapToInt(i -> i).toArray();
  }

  /**
   * Reads a row.
   *
   * @param keys receives the key of the row and the keys of others that it refers to
   * @param values receives what is read, as PostgreSQL writes it; null for what is empty
   * @return whether nothing is wrong with it
   */
  boolean read(Row read, String[] keys, String[] values) {
    row = read;
    isSound = true;
    if (read.cells().size() != plan.header().size()) {
      refuse(FindingCode.ROW_WIDTH, null, read.cells().size(), plan.header().size());
      return false;
    }
    keys(keys);
    BigDecimal value = null;
    Arrays.fill(values, null);
    for (int i = 0; i < values.length; i++) {
      Field field = fields.get(i);
      if (field.hasConstants()) {
        values[i] = constant(field, places[i]);
        continue;
      }
      String cell = cell(places[i]);
      if (cell != null && field == Field.VALUE) {
        value = amount(cell);
        values[i] = value == null ? null : value.toPlainString();
      } else if (cell != null) {
        values[i] = value(field, cell);
      }
    }
    size(value, values);
    return isSound;
  }

  private void keys(String[] keys) {
    keys[0] = text(Field.ID, cellOrEmpty(plan.key()));
    if (keys[0] == null && isSound) {
      refuse(FindingCode.ID_MISSING, plan.header().get(plan.key()));
    }
    for (int i = 1; i < keys.length; i++) {
      keys[i] = text(Field.ID, cellOrEmpty(plan.keysOfOthers().get(i - 1)));
    }
  }

  private String cellOrEmpty(int place) {
    return row.cells().get(place);
  }

  /** The first that is filled. */
  private String cell(int[] columns) {
    for (int column : columns) {
      String cell = row.cells().get(column).strip();
      if (!cell.isEmpty()) {
        return cell;
      }
    }
    return null;
  }

  private String value(Field field, String cell) {
    return switch (field.kind()) {
      case TEXT -> text(field, cell);
      case MOMENT -> moment(field, cell);
      case CURRENCY -> currency(field, cell);
      case COUNT -> count(field, cell);
      case OUTCOME, PHASE, AMOUNT -> throw new IllegalStateException("read before");
    };
  }

  private String text(Field field, String cell) {
    String plain = spaced(cell);
    if (plain == null || plain.length() > LONGEST_TEXT) {
      refuse(FindingCode.TEXT_UNFIT, plan.column(field), Shown.of(cell), LONGEST_TEXT);
      return null;
    }
    return plain.isEmpty() ? null : mapping.spelled(field, plain);
  }

  /** Line ends and other spaces within a text become one; null when it has control characters. */
  private static String spaced(String cell) {
    String plain = cell.strip();
    for (int i = 0; i < plain.length(); i++) {
      if (Character.isISOControl(plain.charAt(i))) {
        String joined = plain.replaceAll("\\s+", " ");
        return joined.chars().anyMatch(Character::isISOControl) ? null : joined;
      }
    }
    return plain;
  }

  private String moment(Field field, String cell) {
    Instant at = plan.moments().get(field).find(cell);
    if (at != null) {
      int year = LocalDate.ofInstant(at, ZoneOffset.UTC).getYear();
      if (year >= FIRST_YEAR && year <= LAST_YEAR) {
        return at.toString();
      }
    }
    refuse(FindingCode.NO_MOMENT, plan.column(field), Shown.of(cell));
    return null;
  }

  private BigDecimal amount(String cell) {
    BigDecimal amount = plan.amounts().find(cell);
    if (amount == null) {
      refuse(FindingCode.NO_AMOUNT, plan.column(Field.VALUE), Shown.of(cell));
    }
    return amount;
  }

  private String count(Field field, String cell) {
    if (cell.matches("[0-9]{1,6}")) {
      return cell;
    }
    refuse(FindingCode.NO_COUNT, plan.column(field), Shown.of(cell));
    return null;
  }

  private String currency(Field field, String cell) {
    String code = Currencies.find(cell);
    if (code != null) {
      return code;
    }
    refuse(FindingCode.NO_CURRENCY, plan.column(field), Shown.of(cell));
    return null;
  }

  /** What the first that is known means; the last is told when none is. */
  private String constant(Field field, int[] columns) {
    int unknown = -1;
    for (int column : columns) {
      String cell = row.cells().get(column).strip();
      String meant = cell.isEmpty() ? null : mapping.constant(field, cell).orElse(null);
      if (meant != null) {
        return meant;
      }
      unknown = cell.isEmpty() ? unknown : column;
    }
    if (unknown >= 0) {
      unmapped(field, unknown);
    }
    return null;
  }

  private void unmapped(Field field, int column) {
    String cell = row.cells().get(column).strip();
    boolean isEnded = field == Field.PHASE && mapping.constant(Field.OUTCOME, cell).isPresent();
    if (!isEnded) {
      String name = plan.header().get(column);
      findings.addUnmapped(field, cell, new Findings.Place(file, row.line(), name));
      isSound &= field != Field.OUTCOME;
    }
  }

  private void size(BigDecimal value, String[] values) {
    int at = fields.indexOf(Field.SIZE);
    if (at >= 0 && value != null && !mapping.sizes().isEmpty()) {
      values[at] = Sizes.of(value, mapping.sizes());
    }
  }

  private void refuse(FindingCode code, String column, Object... values) {
    isSound = false;
    findings.add(code, file, row.line(), column, values);
  }
}
