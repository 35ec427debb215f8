package org.salesadvisor.rulebase;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.salesadvisor.engine.Derivation;
import org.salesadvisor.engine.FactField;
import org.salesadvisor.engine.PatternInfo;
import org.salesadvisor.engine.RuleFault;
import org.salesadvisor.engine.RuleInfo;
import org.salesadvisor.facts.conclusion.MayChange;
import org.salesadvisor.facts.conclusion.WaitsFor;

/** Finds what is missing between rules and the texts of one language. */
final class TextCheck {

  private final Texts texts;
  private final List<RuleFault> faults = new ArrayList<>();

  private TextCheck(Texts texts) {
    this.texts = texts;
  }

  static List<RuleFault> check(List<RuleInfo> rules, Texts texts) {
    TextCheck check = new TextCheck(texts);
    rules.forEach(check::check);
    Set<String> ids = rules.stream().map(RuleInfo::id).collect(Collectors.toSet());
    texts.ruleIds().stream()
        .filter(id -> !ids.contains(id))
        .forEach(id -> check.fault("UNUSED_TEXT", "there is no rule " + id + " for this text"));
    return check.faults;
  }

  private void check(RuleInfo rule) {
    if (!texts.hasRule(rule.id())) {
      fault("MISSING_TEXT", "rule " + rule.id() + " has no text under `rules`");
    }
    placeholders(rule);
    for (Derivation derivation : rule.derivations()) {
      AdviceCodes.of(derivation)
          .filter(code -> !texts.hasConclusion(code))
          .ifPresent(
              code ->
                  fault("MISSING_TEXT", code + " of " + rule.id() + " has no text in conclusions"));
      question(rule, derivation);
    }
  }

  private void placeholders(RuleInfo rule) {
    Set<String> paths =
        rule.patterns().stream()
            .filter(pattern -> pattern.kind() == PatternInfo.Kind.MATCHED)
            .flatMap(pattern -> pattern.fields().stream())
            .map(FactField::path)
            .collect(Collectors.toSet());
    texts.rule(rule.id()).placeholders().stream()
        .filter(name -> !paths.contains(name))
        .forEach(
            name ->
                fault(
                    "UNKNOWN_PLACEHOLDER",
                    "{" + name + "} of " + rule.id() + " is not tested there; it tests " + paths));
  }

  private void question(RuleInfo rule, Derivation derivation) {
    boolean asks = derivation.type() == WaitsFor.class || derivation.type() == MayChange.class;
    if (asks && !derivation.arguments().get(1).startsWith("$")) {
      String path = derivation.arguments().get(1);
      if (!texts.hasFact(path)) {
        fault("MISSING_TEXT", path + " of " + rule.id() + " has no question under `facts`");
      }
    }
  }

  private void fault(String code, String message) {
    faults.add(new RuleFault(Texts.path(texts.language()), 0, code, message));
  }
}
