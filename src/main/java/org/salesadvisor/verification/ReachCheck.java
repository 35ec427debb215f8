package org.salesadvisor.verification;

import java.util.ArrayList;
import java.util.List;
import org.salesadvisor.engine.Condition;
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
      List<RuleInfo> rules = new ArrayList<>(List.of(rule));
      rules.addAll(idle(conflict, core));
      findings.add(
          FindingKind.UNREACHABLE,
          rules,
          core,
          why(rules, conflict, core),
          VerificationMessage.UNREACHABLE_HINT.with());
    }
  }

  /** The rules that would derive the one fact that is missing, if they ever fired. */
  private List<RuleInfo> idle(Conflict conflict, List<Condition> core) {
    if (core.size() > 1 || core.get(0).isOnGivenRecord()) {
      return List.of();
    }
    List<Object> missing = conflict.facts(core.get(0));
    return conclusions.deriving(missing::contains).stream().map(Way::rule).distinct().toList();
  }

  private Message why(List<RuleInfo> rules, Conflict conflict, List<Condition> core) {
    String id = rules.get(0).id();
    if (core.size() > 1) {
      return VerificationMessage.CANNOT_HOLD_TOGETHER.with(id, core);
    }
    Condition only = core.get(0);
    if (only.isOnGivenRecord()) {
      return conclusions.space().isGiven(only.type())
          ? VerificationMessage.NEVER_HOLDS.with(id, only)
          : VerificationMessage.NEVER_GIVEN.with(id, only.type().getSimpleName());
    }
    return conflict.facts(only).isEmpty()
        ? VerificationMessage.NOTHING_DERIVES.with(id, only)
        : VerificationMessage.DERIVED_BY_IDLE.with(id, only, ids(rules.subList(1, rules.size())));
  }

  private static List<String> ids(List<RuleInfo> rules) {
    return rules.stream().map(RuleInfo::id).toList();
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
