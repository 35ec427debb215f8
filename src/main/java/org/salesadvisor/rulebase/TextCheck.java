package org.salesadvisor.rulebase;

import java.util.ArrayList;
import java.util.HashSet;
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
import org.salesadvisor.errors.Nearest;
import org.salesadvisor.facts.conclusion.MayChange;
import org.salesadvisor.facts.conclusion.WaitsFor;
import org.salesadvisor.language.Message;

/** Finds what does not fit between rules and the texts of one language. */
final class TextCheck {

  private final List<RuleInfo> rules;
  private final Texts texts;
  private final List<RuleFault> faults = new ArrayList<>();

  /** What was told already, by section and name. */
  private final Set<String> told = new HashSet<>();

  private TextCheck(List<RuleInfo> rules, Texts texts) {
    this.rules = rules;
    this.texts = texts;
  }

  /** What rules lack. */
  static List<RuleFault> missing(List<RuleInfo> rules, Texts texts) {
    TextCheck check = new TextCheck(rules, texts);
    rules.forEach(check::check);
    return check.faults;
  }

  /** Placeholders that no rule fills; to be asked only when every rule could be read. */
  static List<RuleFault> unfilled(List<RuleInfo> rules, Texts texts) {
    TextCheck check = new TextCheck(rules, texts);
    rules.forEach(check::placeholders);
    return check.faults;
  }

  /** Texts that belong to nothing; to be asked only when every rule could be read. */
  static List<RuleFault> needless(List<RuleInfo> rules, Texts texts) {
    TextCheck check = new TextCheck(rules, texts);
    check.textsOfNoRule();
    check.textsOfNoCode();
    return check.faults;
  }

  private void textsOfNoRule() {
    Set<String> ids =
        rules.stream().map(RuleInfo::id).collect(Collectors.toCollection(TreeSet::new));
    for (YamlValue text : texts.written("rules")) {
      if (!ids.contains(text.name())) {
        faults.add(
            text.errorAtName("UNUSED_TEXT", RulebaseMessage.TEXT_WITHOUT_RULE.with(text.name()))
                .withHint(Nearest.near(text.name(), ids).orElse(null)));
      }
    }
  }

  private void textsOfNoCode() {
    Set<String> used = new TreeSet<>();
    rules.stream()
        .flatMap(rule -> rule.derivations().stream())
        .forEach(derivation -> AdviceCodes.of(derivation).ifPresent(used::add));
    for (YamlValue text : texts.written("conclusions")) {
      String code = text.name();
      if (!AdviceCodes.isOfProgram(code)
          && !used.contains(code)
          && used.stream().noneMatch(it -> covers(it, code))) {
        faults.add(
            text.warningAtName("UNUSED_CODE", RulebaseMessage.TEXT_WITHOUT_CODE.with(code))
                .withHint(Nearest.near(code, used).orElse(null)));
      }
    }
  }

  /** A code that a rule makes of a variable, such as {@code LOOP_$level}. */
  private static boolean covers(String used, String code) {
    int variable = used.indexOf('$');
    return variable > 0 && code.startsWith(used.substring(0, variable));
  }

  private void check(RuleInfo rule) {
    if (!rule.id().isBlank() && !texts.hasRule(rule.id())) {
      fault("rules", rule.id(), RulebaseMessage.RULE_WITHOUT_TEXT.with(rule.id()));
    }
    for (Derivation derivation : rule.derivations()) {
      AdviceCodes.of(derivation)
          .filter(code -> !code.contains("$") && !texts.hasConclusion(code))
          .ifPresent(
              code ->
                  fault(
                      "conclusions",
                      code,
                      RulebaseMessage.CODE_WITHOUT_TEXT.with(code, rule.id())));
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
    texts.rule(rule.id()).gaps().stream()
        .map(TextTemplate.Gap::name)
        .distinct()
        .filter(name -> !paths.contains(name))
        .forEach(
            name ->
                faults.add(
                    texts
                        .written("rules", rule.id())
                        .error(
                            "UNKNOWN_PLACEHOLDER",
                            RulebaseMessage.UNKNOWN_PLACEHOLDER.with(name, rule.id()))
                        .withHint(RulebaseMessage.TESTED_THERE.with(paths))));
  }

  private void question(RuleInfo rule, Derivation derivation) {
    boolean asks = derivation.type() == WaitsFor.class || derivation.type() == MayChange.class;
    if (asks && !derivation.arguments().get(1).startsWith("$")) {
      String path = derivation.arguments().get(1);
      if (!texts.hasFact(path)) {
        fault("facts", path, RulebaseMessage.FACT_WITHOUT_QUESTION.with(path, rule.id()));
      }
    }
  }

  /** Once for all rules that lack it, in the section where it belongs. */
  private void fault(String section, String name, Message message) {
    if (told.add(section + "." + name)) {
      faults.add(texts.written(section, name).errorAtName("MISSING_TEXT", message));
    }
  }
}
