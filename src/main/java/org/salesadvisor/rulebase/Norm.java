package org.salesadvisor.rulebase;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.salesadvisor.engine.NormStep;
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

  /**
   * The smallest step by which it is moved: 0.01 for a share, else one in the last decimal that its
   * value has.
   */
  public BigDecimal step() {
    if (unit.equals("share")) {
      return new BigDecimal("0.01");
    }
    return BigDecimal.ONE.movePointLeft(Math.max(0, value.stripTrailingZeros().scale()));
  }

  /** One step up and one step down, as far as its range allows. */
  List<NormStep> steps() {
    BigDecimal up = value.add(step());
    BigDecimal down = value.subtract(step());
    List<NormStep> steps = new ArrayList<>();
    if (up.compareTo(high) <= 0) {
      steps.add(new NormStep(name, up.toPlainString(), true));
    }
    if (down.compareTo(low) >= 0) {
      steps.add(new NormStep(name, down.toPlainString(), false));
    }
    return steps;
  }
}
