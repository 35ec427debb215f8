package org.salesadvisor.rulebase;

import java.math.BigDecimal;
import java.util.Map;
import org.salesadvisor.language.Language;

/**
 * A number that a company would tune.
 *
 * @param name as conditions name it, after {@code norm.}
 * @param value the number in force
 * @param unit what it counts, such as {@code share}, {@code days} or {@code EUR}
 * @param low the lowest value that makes sense
 * @param high the highest value that makes sense
 * @param source S stated by the text, L literature, A our assumption
 * @param meaning what it decides, per language
 */
public record Norm(
    String name,
    BigDecimal value,
    String unit,
    BigDecimal low,
    BigDecimal high,
    Source source,
    Map<Language, String> meaning) {

  /** Where a number comes from. */
  public enum Source {
    S,
    L,
    A
  }

  /** The value as it stands in a condition. */
  String literal() {
    return value.toPlainString();
  }

  public boolean isAssumption() {
    return source == Source.A;
  }
}
