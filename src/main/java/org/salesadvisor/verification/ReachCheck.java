package org.salesadvisor.verification;

import java.util.ArrayList;
import java.util.List;
import org.salesadvisor.engine.Condition;
import org.salesadvisor.engine.PatternInfo.Kind;
import org.salesadvisor.engine.RuleInfo;
import org.salesadvisor.engine.Way;
import org.salesadvisor.language.Message;

/** Finds rules that no profile makes fire, and says why. */
final class ReachCheck {

  private final Conclusions conclusions;
  private final Findings findings;

  ReachCheck(Conclusions conclusions, Findings findings) {
    this.conclusions = conclusions;
    this.findings = findings;
  }

  void run() {
    conclusions.model().rules().stream()
        .filter(rule -> conclusions.deduction().fires(rule).isEmpty())
        .forEach(this::explain);
  }

  private void explain(RuleInfo rule) {
    Conflict conflict = new Conflict(conclusions, rule);
    List<Condition> core = conflict.core();
    List<RuleInfo> forestalling = forestalling(conflict, core);
    if (!forestalling.isEmpty()) {
      forestalled(rule, core, forestalling);
    } else {
      findings.add(
          FindingKind.UNREACHABLE,
          List.of(rule),
          core,
          why(rule, conflict, core),
          VerificationMessage.UNREACHABLE_HINT.with());
    }
  }

  private Message why(RuleInfo rule, Conflict conflict, List<Condition> core) {
    if (core.size() > 1) {
      return VerificationMessage.CANNOT_HOLD_TOGETHER.with(rule.id(), core);
    }
    Condition only = core.get(0);
    boolean given = only.isOnGivenRecord();
    if (given && !conclusions.space().isGiven(only.type())) {
      return VerificationMessage.NEVER_GIVEN.with(rule.id(), only.type().getSimpleName());
    }
    return given || !isUnderivable(conflict, only)
        ? VerificationMessage.NEVER_HOLDS.with(rule.id(), only)
        : VerificationMessage.NOTHING_DERIVES.with(rule.id(), only);
  }

  private static boolean isUnderivable(Conflict conflict, Condition condition) {
    return condition.kind() != Kind.ABSENT && conflict.facts(condition).isEmpty();
  }

  /** The rules whose facts keep this one from firing wherever its other conditions hold. */
  private List<RuleInfo> forestalling(Conflict conflict, List<Condition> core) {
    List<Condition> absent = core.stream().filter(Conflict::isAbsence).toList();
    List<Condition> rest = core.stream().filter(it -> !Conflict.isAbsence(it)).toList();
    Region where = conflict.where(rest);
    if (absent.isEmpty() || where.isEmpty() || contradictsItself(conflict, rest, absent)) {
      return List.of();
    }
    List<Object> blockers = new ArrayList<>();
    absent.forEach(condition -> blockers.addAll(conflict.facts(condition)));
    return conclusions.deriving(blockers::contains).stream()
        .filter(way -> conclusions.deduction().of(way).meets(where))
        .map(Way::rule)
        .distinct()
        .toList();
  }

  /** Whether it looks for a fact and at the same time asks that there be none. */
  private static boolean contradictsItself(
      Conflict conflict, List<Condition> rest, List<Condition> absent) {
    return rest.stream()
        .filter(condition -> !condition.isOnGivenRecord())
        .anyMatch(
            condition ->
                absent.stream()
                    .anyMatch(it -> conflict.facts(it).containsAll(conflict.facts(condition))));
  }

  private void forestalled(RuleInfo rule, List<Condition> core, List<RuleInfo> by) {
    List<RuleInfo> rules = new ArrayList<>(List.of(rule));
    rules.addAll(by);
    findings.add(
        FindingKind.SHADOWED,
        rules,
        core,
        VerificationMessage.FORESTALLED.with(
            rule.id(), core, by.stream().map(RuleInfo::id).toList()),
        VerificationMessage.SHADOWED_HINT.with());
  }
}
