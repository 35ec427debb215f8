package org.salesadvisor.verification;

import java.util.ArrayList;
import java.util.List;
import org.salesadvisor.engine.RuleInfo;
import org.salesadvisor.engine.Way;
import org.salesadvisor.facts.conclusion.Loop;

/**
 * Finds rules without which every advice concludes the same. Of rules that say the same, the last
 * one is found; all that are found can be deleted together.
 */
final class NeedCheck {

  private static final String CONCLUSIONS = Loop.class.getPackageName();

  private final Conclusions conclusions;
  private final Findings findings;
  private Deduction kept;

  NeedCheck(Conclusions conclusions, Findings findings) {
    this.conclusions = conclusions;
    this.findings = findings;
    this.kept = conclusions.deduction();
  }

  void run() {
    List<RuleInfo> rules = conclusions.model().rules();
    for (int i = rules.size() - 1; i >= 0; i--) {
      if (!conclusions.deduction().fires(rules.get(i)).isEmpty()) {
        check(rules.get(i));
      }
    }
  }

  private void check(RuleInfo rule) {
    Deduction without = kept.without(rule);
    List<Object> changed =
        conclusions.model().facts().stream()
            .filter(fact -> !kept.of(fact).equals(without.of(fact)))
            .toList();
    if (changed.stream().noneMatch(NeedCheck::isConclusion)) {
      if (changed.isEmpty()) {
        shadowed(rule, without);
      } else {
        redundant(rule, changed);
      }
      kept = without;
    }
  }

  private static boolean isConclusion(Object fact) {
    return fact.getClass().getPackageName().equals(CONCLUSIONS);
  }

  private void redundant(RuleInfo rule, List<Object> changed) {
    findings.add(
        FindingKind.REDUNDANT,
        null,
        List.of(rule),
        conclusions.deduction().fires(rule),
        VerificationMessage.LEADS_TO_NOTHING.with(
            rule.id(), changed.stream().map(Shown::of).toList()),
        VerificationMessage.REDUNDANT_HINT.with());
  }

  private void shadowed(RuleInfo rule, Deduction without) {
    List<RuleInfo> by = covering(rule, without);
    List<RuleInfo> rules = new ArrayList<>(List.of(rule));
    rules.addAll(by);
    findings.add(
        FindingKind.SHADOWED,
        null,
        rules,
        conclusions.deduction().fires(rule),
        VerificationMessage.SAYS_NOTHING_NEW.with(
            rule.id(), by.stream().map(RuleInfo::id).toList()),
        VerificationMessage.SHADOWED_HINT.with());
  }

  /** One rule that concludes the same wherever this one fires, or as few as it takes together. */
  private List<RuleInfo> covering(RuleInfo rule, Deduction without) {
    List<RuleInfo> others =
        conclusions.deriving(fact -> rule.writes().contains(fact.getClass())).stream()
            .map(Way::rule)
            .distinct()
            .filter(other -> other != rule && !without.fires(other).isEmpty())
            .toList();
    for (RuleInfo other : others) {
      if (cover(rule, List.of(other), without)) {
        return List.of(other);
      }
    }
    List<RuleInfo> few = new ArrayList<>(others);
    for (RuleInfo other : others) {
      List<RuleInfo> fewer = few.stream().filter(it -> it != other).toList();
      if (cover(rule, fewer, without)) {
        few.remove(other);
      }
    }
    return few;
  }

  /** Whether these rules derive all that this one derives. */
  private boolean cover(RuleInfo rule, List<RuleInfo> others, Deduction without) {
    for (Way way : conclusions.model().ways()) {
      if (way.rule() == rule) {
        for (Object fact : way.derived()) {
          if (!kept.of(way).isWithin(derived(fact, others, without))) {
            return false;
          }
        }
      }
    }
    return true;
  }

  private Region derived(Object fact, List<RuleInfo> by, Deduction without) {
    Region region = conclusions.space().none();
    for (Way way : conclusions.deriving(fact::equals)) {
      if (by.contains(way.rule())) {
        region = region.or(without.of(way));
      }
    }
    return region;
  }
}
