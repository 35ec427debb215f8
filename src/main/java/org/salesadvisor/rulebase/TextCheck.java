package org.salesadvisor.rulebase;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.salesadvisor.engine.Derivation;
import org.salesadvisor.engine.FactField;
import org.salesadvisor.engine.PatternInfo;
import org.salesadvisor.engine.RuleFault;
import org.salesadvisor.engine.RuleInfo;
import org.salesadvisor.facts.conclusion.MayChange;
import org.salesadvisor.facts.conclusion.WaitsFor;
import org.salesadvisor.language.Message;

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
        .forEach(id -> check.fault("UNUSED_TEXT", RulebaseMessage.TEXT_WITHOUT_RULE.with(id)));
    return check.faults;
  }

  private void check(RuleInfo rule) {
    if (!texts.hasRule(rule.id())) {
      fault("MISSING_TEXT", RulebaseMessage.RULE_WITHOUT_TEXT.with(rule.id()));
    }
    placeholders(rule);
    for (Derivation derivation : rule.derivations()) {
      AdviceCodes.of(derivation)
          .filter(code -> !texts.hasConclusion(code))
          .ifPresent(
              code ->
                  fault("MISSING_TEXT", RulebaseMessage.CODE_WITHOUT_TEXT.with(code, rule.id())));
      question(rule, derivation);
    }
  }

  private void placeholders(RuleInfo rule) {
    SortedSet<String> paths =
        rule.patterns().stream()
            .filter(pattern -> pattern.kind() == PatternInfo.Kind.MATCHED)
            .flatMap(pattern -> pattern.fields().stream())
            .map(FactField::path)
            .collect(Collectors.toCollection(TreeSet::new));
    texts.rule(rule.id()).placeholders().stream()
        .filter(name -> !paths.contains(name))
        .forEach(
            name ->
                faults.add(
                    error(
                            "UNKNOWN_PLACEHOLDER",
                            RulebaseMessage.UNKNOWN_PLACEHOLDER.with(name, rule.id()))
                        .withHint(RulebaseMessage.TESTED_THERE.with(paths))));
  }

  private void question(RuleInfo rule, Derivation derivation) {
    boolean asks = derivation.type() == WaitsFor.class || derivation.type() == MayChange.class;
    if (asks && !derivation.arguments().get(1).startsWith("$")) {
      String path = derivation.arguments().get(1);
      if (!texts.hasFact(path)) {
        fault("MISSING_TEXT", RulebaseMessage.FACT_WITHOUT_QUESTION.with(path, rule.id()));
      }
    }
  }

  private void fault(String code, Message message) {
    faults.add(error(code, message));
  }

  private RuleFault error(String code, Message message) {
    return RuleFault.error(Texts.path(texts.language()), 0, 0, code, message);
  }
}
