package org.salesadvisor.diagnosis.dataset;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.salesadvisor.facts.Money;
import org.salesadvisor.facts.conclusion.Intervention;

/**
 * The cost of an intervention as a parameter: {@code TRAINING:4000:EUR}.
 *
 * @param intervention which
 * @param cost what it costs
 */
record WrittenCost(Intervention intervention, Money cost) {

  private static final Pattern WRITTEN =
      Pattern.compile("([A-Z_]{1,40}):([0-9]{1,12}(?:\\.[0-9]{1,2})?):([A-Z]{3})");

  /** Empty when it is none. */
  static Optional<WrittenCost> parse(String written) {
    Matcher parts = WRITTEN.matcher(written);
    if (!parts.matches() || !Money.isCurrency(parts.group(3))) {
      return Optional.empty();
    }
    Money cost = new Money(new BigDecimal(parts.group(2)), parts.group(3));
    return Arrays.stream(Intervention.values())
        .filter(one -> one != Intervention.NONE && one.name().equals(parts.group(1)))
        .map(one -> new WrittenCost(one, cost))
        .findFirst();
  }
}
