package org.salesadvisor.verification;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.salesadvisor.engine.Condition;
import org.salesadvisor.engine.RuleInfo;
import org.salesadvisor.engine.Way;
import org.salesadvisor.language.Message;

/** Finds profiles for which a decision neither gets a value nor waits for a fact. */
final class GapCheck {

  /** Gaps of one decision that are shown; the rest shows once these are closed. */
  private static final int MOST_GAPS = 5;

  /** Profiles looked at for different gaps of one decision. */
  private static final int MOST_WITNESSES = 25;

  private static final int MOST_NEAREST = 3;

  private final Conclusions conclusions;
  private final Findings findings;

  GapCheck(Conclusions conclusions, Findings findings) {
    this.conclusions = conclusions;
    this.findings = findings;
  }

  void run() {
    Decision.ALL.forEach(this::check);
  }

  /** Shows a gap once for each set of rules that come nearest to closing it. */
  private void check(Decision decision) {
    Region gap = ownGap(decision);
    Set<Message> shown = new HashSet<>();
    for (int i = 0; i < MOST_WITNESSES && shown.size() < MOST_GAPS && !gap.isEmpty(); i++) {
      Witness witness = Witness.of(gap, conclusions.space());
      Region alike = witness.alike(conclusions.space());
      List<Nearest> nearest = nearest(decision, witness.point());
      Message near = words(decision, nearest);
      if (shown.add(near)) {
        report(decision, nearest, near, gap.and(alike));
      }
      gap = gap.minus(alike);
    }
  }

  /** A gap without that of decisions on which this one depends: it goes when theirs is closed. */
  private Region ownGap(Decision decision) {
    Region gap = gap(decision, conclusions);
    Set<Object> depends = Cone.of(decision, conclusions).facts();
    for (Decision earlier : Decision.ALL) {
      if (earlier != decision && depends.stream().anyMatch(earlier.type()::isInstance)) {
        gap = gap.minus(gap(earlier, conclusions));
      }
    }
    return gap;
  }

  /** Where a decision is silent. */
  static Region gap(Decision decision, Conclusions conclusions) {
    Region gap = decision.asked(conclusions).minus(conclusions.any(decision.type()));
    return decision.topic() == null ? gap : gap.minus(conclusions.waits(decision.topic()));
  }

  private static Message words(Decision decision, List<Nearest> nearest) {
    return nearest.isEmpty()
        ? VerificationMessage.NO_RULE_CONCLUDES.with(decision.name())
        : VerificationMessage.NEAREST.with(nearest.stream().map(Nearest::message).toList());
  }

  private void report(Decision decision, List<Nearest> nearest, Message near, Region where) {
    findings.add(
        FindingKind.UNDECIDED,
        decision,
        nearest.stream().map(Nearest::rule).toList(),
        where,
        VerificationMessage.UNDECIDED.with(decision.name(), near),
        VerificationMessage.UNDECIDED_HINT.with(decision.name()));
  }

  /** A rule that would decide if these conditions held, beside those that do. */
  private record Nearest(RuleInfo rule, List<Condition> failing, int holding) {
    Message message() {
      return VerificationMessage.LACKS.with(rule.id(), failing);
    }
  }

  /** The rules that lack least and have most, one way of each. */
  private List<Nearest> nearest(Decision decision, Region point) {
    Map<RuleInfo, Nearest> best = new LinkedHashMap<>();
    for (Way way : conclusions.deriving(decision.type()::isInstance)) {
      List<Condition> all = conclusions.model().conditions().get(way.rule());
      List<Condition> failing =
          all.stream().filter(it -> !conclusions.deduction().holds(it, way).meets(point)).toList();
      Nearest near = new Nearest(way.rule(), failing, all.size() - failing.size());
      best.merge(way.rule(), near, (one, other) -> NEARER.compare(one, other) <= 0 ? one : other);
    }
    int fewest = best.values().stream().mapToInt(near -> near.failing().size()).min().orElse(0);
    return best.values().stream()
        .filter(near -> near.failing().size() == fewest)
        .sorted(NEARER)
        .limit(MOST_NEAREST)
        .toList();
  }

  private static final Comparator<Nearest> NEARER =
      Comparator.comparingInt((Nearest near) -> near.failing().size())
          .thenComparingInt(near -> -near.holding())
          .thenComparing(near -> near.rule().path())
          .thenComparingInt(near -> near.rule().line());
}
