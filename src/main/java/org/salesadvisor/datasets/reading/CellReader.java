package org.salesadvisor.datasets.reading;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.salesadvisor.datasets.mapping.Field;
import org.salesadvisor.datasets.mapping.FilePlan;
import org.salesadvisor.datasets.mapping.Mapping;
import org.salesadvisor.datasets.table.Row;
import org.salesadvisor.errors.Nearest;
import org.salesadvisor.errors.Shown;
import org.salesadvisor.language.Message;

/**
 * Reads the cells of a row by the plan of its file, each as its field says; what is wrong becomes a
 * finding with its line and column. For one thread.
 */
public final class CellReader {

  static final int LONGEST_TEXT = 200;

  /** As exports write whole numbers; more digits are a mistake. */
  private static final Pattern COUNT = Pattern.compile("[0-9]{1,6}");

  private static final Pattern BETWEEN = Pattern.compile("\\s*[,;|]\\s*");

  private static final int DAY = "31-05-2018".length();

  /** As many as thirty years have. */
  private static final int MOST_DAYS = 11_000;

  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2200;
  private static final int[] NOWHERE = {};

  private final Mapping mapping;
  private final FilePlan plan;
  private final Findings findings;
  private final String file;
  private final List<int[]> places = new ArrayList<>();
  private final List<Map<String, Instant>> days = new ArrayList<>();
  private Row row;
  private boolean isSound;

  public CellReader(Mapping mapping, FilePlan plan, Findings findings) {
    this.mapping = mapping;
    this.plan = plan;
    this.findings = findings;
    this.file = plan.source().name();
  }

  /**
   * Begins a row.
   *
   * @return whether it is as wide as the header; nothing of another can be read
   */
  public boolean begin(Row begun) {
    row = begun;
    isSound = true;
    if (begun.cells().size() != plan.header().size()) {
      refuse(FindingCode.ROW_WIDTH, null, begun.cells().size(), plan.header().size());
    }
    return isSound;
  }

  /** Whether nothing is wrong with what was read of the row. */
  public boolean isSound() {
    return isSound;
  }

  public long line() {
    return row.line();
  }

  private int[] places(Field field) {
    while (places.size() <= field.ordinal()) {
      places.add(null);
    }
    int[] known = places.get(field.ordinal());
    if (known == null) {
      List<Integer> planned = plan.places().get(field);
      known = planned == null ? NOWHERE : planned.stream().mapToInt(i -> i).toArray();
      places.set(field.ordinal(), known);
    }
    return known;
  }

  /** The first of its columns that is filled; null when none is. */
  private String cell(Field field) {
    for (int column : places(field)) {
      String cell = row.cells().get(column).strip();
      if (!cell.isEmpty()) {
        return cell;
      }
    }
    return null;
  }

  public String text(Field field) {
    String cell = cell(field);
    return cell == null ? null : text(field, cell);
  }

  /** What stands in a column as a text of this field; null when nothing does. */
  String text(Field field, int column) {
    return text(field, row.cells().get(column));
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

  public Instant moment(Field field) {
    String cell = cell(field);
    if (cell == null) {
      return null;
    }
    Instant at = cell.length() > DAY ? read(field, cell) : day(field, cell);
    if (at != null) {
      int year = LocalDate.ofInstant(at, ZoneOffset.UTC).getYear();
      if (year >= FIRST_YEAR && year <= LAST_YEAR) {
        return at;
      }
    }
    refuse(FindingCode.NO_MOMENT, plan.column(field), Shown.of(cell));
    return null;
  }

  private Instant read(Field field, String cell) {
    return plan.moments().get(field).find(cell);
  }

  /** The same days return in every export, and a pattern takes long to read one. */
  private Instant day(Field field, String cell) {
    while (days.size() <= field.ordinal()) {
      days.add(new HashMap<>());
    }
    Map<String, Instant> known = days.get(field.ordinal());
    Instant day = known.get(cell);
    if (day == null) {
      day = read(field, cell);
      if (day != null && known.size() < MOST_DAYS) {
        known.put(cell, day);
      }
    }
    return day;
  }

  public BigDecimal amount(Field field) {
    String cell = cell(field);
    BigDecimal amount = cell == null ? null : plan.amounts().find(cell);
    if (cell != null && amount == null) {
      refuse(FindingCode.NO_AMOUNT, plan.column(field), Shown.of(cell));
    }
    return amount;
  }

  /** Digits alone. */
  public String count(Field field) {
    String cell = cell(field);
    if (cell == null || COUNT.matcher(cell).matches()) {
      return cell;
    }
    refuse(FindingCode.NO_COUNT, plan.column(field), Shown.of(cell));
    return null;
  }

  /** The code by ISO 4217. */
  public String currency(Field field) {
    String cell = cell(field);
    String code = cell == null ? null : Currencies.find(cell);
    if (cell != null && code == null) {
      refuse(FindingCode.NO_CURRENCY, plan.column(field), Shown.of(cell));
    }
    return code;
  }

  /**
   * What the first that is known means; the last is told when none is.
   *
   * @param unknown as what; an error makes the row unsound, and null is not told at all
   */
  public String constant(Field field, FindingKind unknown) {
    int last = -1;
    for (int column : places(field)) {
      String cell = row.cells().get(column).strip();
      String meant = cell.isEmpty() ? null : mapping.constant(field, cell).orElse(null);
      if (meant != null) {
        return meant;
      }
      last = cell.isEmpty() ? last : column;
    }
    if (last >= 0 && unknown != null) {
      unmapped(field, unknown, row.cells().get(last).strip(), plan.header().get(last));
    }
    return null;
  }

  /** What each of several in a cell means. */
  public List<String> constants(Field field, FindingKind unknown) {
    String cell = cell(field);
    List<String> meant = new ArrayList<>();
    for (String one : cell == null ? new String[0] : BETWEEN.split(cell)) {
      mapping
          .constant(field, one)
          .ifPresentOrElse(meant::add, () -> unmapped(field, unknown, one, plan.column(field)));
    }
    return meant;
  }

  /** What stands there of a field with constants that means nothing yet. */
  public String last(Field field) {
    String last = null;
    for (int column : places(field)) {
      String cell = row.cells().get(column).strip();
      last = cell.isEmpty() ? last : cell;
    }
    return last;
  }

  private void unmapped(Field field, FindingKind unknown, String cell, String column) {
    findings.addUnmapped(
        unknown,
        cell,
        new Findings.Place(file, row.line(), column),
        () -> Nearest.hint(cell, mapping.spellings(field)));
    isSound &= !unknown.isError();
  }

  /** Adds what is wrong with the row, in a column or null for the whole. */
  void refuse(FindingKind code, String column, Object... values) {
    refuse(code, column, () -> code.with(values));
  }

  /** Adds what is wrong with a field of the row. */
  public void refuse(FindingKind code, Field field, Supplier<Message> message) {
    refuse(code, plan.column(field), message);
  }

  private void refuse(FindingKind code, String column, Supplier<Message> message) {
    isSound = false;
    findings.add(code, file, row.line(), column, message);
  }
}
