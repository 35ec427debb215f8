package org.salesadvisor.reading;

import java.util.List;
import java.util.Map;
import org.salesadvisor.reading.RuleSetChanges.NormChange;
import org.salesadvisor.reading.RuleSetChanges.ValueChange;
import org.salesadvisor.rulebase.RuleSet;

/** Compares norms value by value. */
final class NormChanges {

  private NormChanges() {}

  static List<NormChange> between(RuleSet before, RuleSet after) {
    return Keyed.different(NamedValues.norms(before), NamedValues.norms(after)).stream()
        .map(norm -> new NormChange(norm.key(), norm.kind(), values(norm)))
        .toList();
  }

  private static List<ValueChange> values(Keyed<Map<String, String>> norm) {
    return Keyed.different(orEmpty(norm.before()), orEmpty(norm.after())).stream()
        .map(value -> new ValueChange(value.key(), value.before(), value.after()))
        .toList();
  }

  private static Map<String, String> orEmpty(Map<String, String> values) {
    return values == null ? Map.of() : values;
  }
}
