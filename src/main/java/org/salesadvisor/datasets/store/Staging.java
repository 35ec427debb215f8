package org.salesadvisor.datasets.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.salesadvisor.datasets.mapping.Field;
import org.salesadvisor.datasets.mapping.OpportunityField;

/**
 * What was read of each file, in temporary tables that end with the transaction, and what becomes
 * of it when the files are joined. For one thread.
 */
final class Staging {

  private final ImportTransaction transaction;
  private final List<List<Field>> files = new ArrayList<>();

  Staging(ImportTransaction transaction) {
    this.transaction = transaction;
  }

  static String table(int file) {
    return "staged_" + file;
  }

  static String column(Field field) {
    return field.name().toLowerCase(Locale.ROOT);
  }

  static String type(Field field) {
    return switch (field.kind()) {
      case MOMENT -> "timestamptz";
      case AMOUNT -> "numeric";
      case COUNT -> "integer";
      default -> "text";
    };
  }

  /**
   * Begins a file; the next one is begun when this one has ended.
   *
   * @param others how many further files its rows refer to
   */
  Copying begin(List<Field> fields, int others) {
    String table = table(files.size());
    files.add(List.copyOf(fields));
    List<String> columns = new ArrayList<>(List.of("line bigint", "k text COLLATE \"C\""));
    IntStream.rangeClosed(1, others).forEach(i -> columns.add("k" + i + " text COLLATE \"C\""));
    fields.forEach(field -> columns.add(column(field) + " " + type(field)));
    transaction.update(
        "CREATE TEMP TABLE " + table + " (" + String.join(", ", columns) + ") ON COMMIT DROP");
    return transaction.copyInto(table);
  }

  /** The keys of a file that was copied. */
  StagedKeys keys(int file) {
    return new StagedKeys(transaction, file, files.get(file));
  }

  /**
   * Joins the files and applies the definition, into a table {@code combined}.
   *
   * @param zone whose days cohorts are
   * @param currency of values whose row names none; null when unknown
   */
  Joined join(String zone, String currency) {
    StringBuilder joins = new StringBuilder("FROM staged_0 f0");
    for (int i = 1; i < files.size(); i++) {
      joins.append(" LEFT JOIN staged_%d f%d ON f%d.k = f0.k%d".formatted(i, i, i, i));
    }
    String read =
        java.util.Arrays.stream(OpportunityField.values())
            .filter(field -> field != OpportunityField.ID)
            .map(field -> first(field) + " AS " + column(field))
            .collect(Collectors.joining(", "));
    transaction.update(
        "CREATE TEMP TABLE combined ON COMMIT DROP AS SELECT c.line, c.id, c.account, c.rep,"
            + " c.team, c.channel, c.campaign, c.product, c.size, c.lead_at, c.prospect_at,"
            + " c.retained_at, c.next_step_at, c.phase, c.value, CASE WHEN c.value IS NOT NULL OR"
            + " c.cost IS NOT NULL THEN coalesce(c.currency, ?) END AS currency, c.loss_reason,"
            + " c.attempts, c.earlier_contacts, c.cost, c.people_contacted, c.analysis_days, "
            + Definition.COHORT
            + " AS cohort, "
            + Definition.OUTCOME
            + " AS outcome, "
            + Definition.ORDER_AT
            + " AS order_at, "
            + Definition.LOST_AT
            + " AS lost_at, "
            + Definition.EXPECTED_CLOSE_AT
            + " AS expected_close_at, "
            + Definition.IS_PROSPECT
            + " AS is_prospect, "
            + Definition.IS_RETAINED
            + " AS is_retained, "
            + Definition.TWO_ENDINGS
            + " AS has_two_endings, "
            + Definition.CONTRADICTS
            + " AS contradicts"
            + " FROM (SELECT f0.line, f0.k AS id, "
            + read
            + " "
            + joins
            + ") c",
        currency,
        zone);
    return new Joined(transaction);
  }

  /** The first file that tells it counts. */
  private String first(Field field) {
    String told =
        IntStream.range(0, files.size())
            .filter(i -> files.get(i).contains(field))
            .mapToObj(i -> "f" + i + "." + column(field))
            .collect(Collectors.joining(", "));
    return told.isEmpty() ? "NULL::" + type(field) : "coalesce(" + told + ")";
  }
}
