package org.salesadvisor.verification;

import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import org.salesadvisor.engine.RuleInfo;
import org.salesadvisor.engine.Way;
import org.salesadvisor.facts.conclusion.Intervention;
import org.salesadvisor.facts.conclusion.ProcessStep;
import org.salesadvisor.language.Message;

/** Finds profiles for which rules conclude things that exclude each other. */
final class OverlapCheck {

  private final Conclusions conclusions;
  private final Findings findings;

  OverlapCheck(Conclusions conclusions, Findings findings) {
    this.conclusions = conclusions;
    this.findings = findings;
  }

  void run() {
    for (Decision decision : Decision.ALL) {
      if (decision.isLeading()) {
        exclusive(decision, FindingKind.DOUBLY_DECIDED, (one, other) -> true);
      } else if (decision.type() == Intervention.class) {
        exclusive(
            decision,
            FindingKind.CONTRADICTORY,
            (one, other) -> one == Intervention.NONE || other == Intervention.NONE);
      } else if (decision.type() == ProcessStep.class) {
        exclusive(decision, FindingKind.CONTRADICTORY, OverlapCheck::samePlace);
      }
    }
  }

  private static boolean samePlace(Object one, Object other) {
    return ((ProcessStep) one).position() == ((ProcessStep) other).position();
  }

  /** Reports each pair of rules that derive different values of a kind that exclude each other. */
  private void exclusive(
      Decision decision, FindingKind kind, BiPredicate<Object, Object> excludes) {
    Region consequence = consequence(decision);
    List<Object> values = conclusions.values(decision.type());
    for (int i = 0; i < values.size(); i++) {
      for (Object other : values.subList(i + 1, values.size())) {
        if (excludes.test(values.get(i), other)) {
          pairs(decision, kind, values.get(i), other, consequence);
        }
      }
    }
  }

  /** Where a decision on which this one depends has two values: it goes when that has one. */
  private Region consequence(Decision decision) {
    Set<Object> depends = Cone.of(decision, conclusions).facts();
    Region region = conclusions.space().none();
    for (Decision earlier : Decision.ALL) {
      boolean leads = earlier != decision && depends.stream().anyMatch(earlier.type()::isInstance);
      if (earlier.isLeading() && leads) {
        region = region.or(conclusions.twice(earlier));
      }
    }
    return region;
  }

  private void pairs(
      Decision decision, FindingKind kind, Object value, Object other, Region consequence) {
    for (RuleInfo first : rules(value)) {
      for (RuleInfo second : rules(other)) {
        Region both = fires(first, value).and(fires(second, other)).minus(consequence);
        if (!both.isEmpty()) {
          report(decision, kind, both, first, value, second, other);
        }
      }
    }
  }

  private List<RuleInfo> rules(Object value) {
    return conclusions.deriving(value::equals).stream().map(Way::rule).distinct().toList();
  }

  private Region fires(RuleInfo rule, Object value) {
    Region region = conclusions.space().none();
    for (Way way : conclusions.deriving(value::equals)) {
      if (way.rule() == rule) {
        region = region.or(conclusions.deduction().of(way));
      }
    }
    return region;
  }

  private void report(
      Decision decision,
      FindingKind kind,
      Region both,
      RuleInfo first,
      Object value,
      RuleInfo second,
      Object other) {
    Message message =
        VerificationMessage.EXCLUDE_EACH_OTHER.with(
            first.id(), Shown.of(value), second.id(), Shown.of(other), decision.name());
    findings.add(
        kind,
        decision,
        first == second ? List.of(first) : List.of(first, second),
        both,
        message,
        VerificationMessage.OVERLAP_HINT.with());
  }
}
