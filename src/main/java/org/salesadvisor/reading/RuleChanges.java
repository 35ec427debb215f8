package org.salesadvisor.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.salesadvisor.reading.RuleInWords.Clause;
import org.salesadvisor.reading.RuleSetChanges.PartChange;
import org.salesadvisor.reading.RuleSetChanges.RuleChange;
import org.salesadvisor.rulebase.RuleSet;

/** Compares rules part by part. */
final class RuleChanges {

  private final RuleInWords before;
  private final RuleInWords after;
  private final List<PartChange> parts = new ArrayList<>();

  private RuleChanges(RuleInWords before, RuleInWords after) {
    this.before = before;
    this.after = after;
  }

  static List<RuleChange> between(RuleSet before, RuleSet after) {
    return Keyed.different(RulesInWords.byId(before), RulesInWords.byId(after)).stream()
        .map(RuleChanges::of)
        .filter(change -> !change.parts().isEmpty())
        .toList();
  }

  private static RuleChange of(Keyed<RuleInWords> rule) {
    return new RuleChange(
        rule.key(),
        rule.kind(),
        rule.after() == null ? rule.before() : rule.after(),
        new RuleChanges(rule.before(), rule.after()).parts());
  }

  private List<PartChange> parts() {
    compare(RulePart.NAME, rule -> text(rule.name()));
    compare(RulePart.CONDITIONS, RuleInWords::conditions);
    compare(RulePart.CONCLUSIONS, RuleInWords::conclusions);
    compare(RulePart.RATIONALE, rule -> text(rule.rationale()));
    compare(RulePart.SOURCE, rule -> text(rule.source()));
    compare(RulePart.FILE, rule -> text(rule.path()));
    return parts;
  }

  private static List<Clause> text(String text) {
    return text.isEmpty() ? List.of() : List.of(new Clause(text, null));
  }

  private void compare(RulePart part, Function<RuleInWords, List<Clause>> get) {
    List<Clause> was = before == null ? List.of() : get.apply(before);
    List<Clause> is = after == null ? List.of() : get.apply(after);
    List<Clause> removed = without(was, is);
    List<Clause> added = without(is, was);
    if (!removed.isEmpty() || !added.isEmpty()) {
      parts.add(new PartChange(part, removed, added));
    }
  }

  /** Compared as they are written: a norm that moves changes no condition. */
  private static List<Clause> without(List<Clause> all, List<Clause> others) {
    List<String> left = new ArrayList<>(others.stream().map(Clause::written).toList());
    return all.stream().filter(clause -> !left.remove(clause.written())).toList();
  }
}
