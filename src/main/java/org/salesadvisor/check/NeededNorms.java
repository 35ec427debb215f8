package org.salesadvisor.check;

import java.util.Arrays;
import java.util.List;
import org.salesadvisor.engine.RuleFault;
import org.salesadvisor.rulebase.CalculationNorm;
import org.salesadvisor.rulebase.Norms;

/** Finds norms without which the program could not work out facts. */
final class NeededNorms {

  private NeededNorms() {}

  static List<RuleFault> missing(Norms norms) {
    return Arrays.stream(CalculationNorm.values())
        .filter(norm -> !norm.isOptional() && !norms.has(norm.key()))
        .map(
            norm ->
                norms.error(norm.key(), "MISSING_NORM", CheckMessage.NEEDED_NORM.with(norm.key())))
        .toList();
  }
}
