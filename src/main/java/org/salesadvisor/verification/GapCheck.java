package org.salesadvisor.verification;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.salesadvisor.engine.Condition;
import org.salesadvisor.engine.RuleInfo;
import org.salesadvisor.engine.Way;
import org.salesadvisor.language.Message;

/** Finds profiles for which a decision neither gets a value nor waits for a fact. */
final class GapCheck {

  /** Gaps of one decision that are shown; the rest shows once these are closed. */
  private static final int MOST_GAPS = 5;

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

  private void check(Decision decision) {
    Region gap = gap(decision, conclusions);
    for (int shown = 0; shown < MOST_GAPS && !gap.isEmpty(); shown++) {
      Witness witness = Witness.of(gap, conclusions.space());
      Region alike = witness.alike(conclusions.space());
      report(decision, witness, gap.and(alike));
      gap = gap.minus(alike);
    }
  }

  /** Where a decision is silent. */
  static Region gap(Decision decision, Conclusions conclusions) {
    Region gap = decision.asked(conclusions).minus(conclusions.any(decision.type()));
    return decision.topic() == null ? gap : gap.minus(conclusions.waits(decision.topic()));
  }

  private void report(Decision decision, Witness witness, Region where) {
    List<Nearest> nearest = nearest(decision, witness.point());
    Message near =
        nearest.isEmpty()
            ? VerificationMessage.NO_RULE_CONCLUDES.with(decision.name())
            : VerificationMessage.NEAREST.with(nearest.stream().map(Nearest::message).toList());
    findings.add(
        FindingKind.UNDECIDED,
        decision,
        nearest.stream().map(Nearest::rule).toList(),
        where,
        VerificationMessage.UNDECIDED.with(decision.name(), near),
        VerificationMessage.UNDECIDED_HINT.with(decision.name()));
  }

  /** A rule that would decide if these conditions held. */
  private record Nearest(RuleInfo rule, List<Condition> failing) {
    Message message() {
      return VerificationMessage.LACKS.with(rule.id(), failing);
    }
  }

  private List<Nearest> nearest(Decision decision, Region point) {
    List<Nearest> all = new ArrayList<>();
    for (Way way : conclusions.deriving(decision.type()::isInstance)) {
      List<Condition> failing =
          conclusions.model().conditions().get(way.rule()).stream()
              .filter(it -> !conclusions.deduction().holds(it, way).meets(point))
              .toList();
      all.add(new Nearest(way.rule(), failing));
    }
    int fewest = all.stream().mapToInt(near -> near.failing().size()).min().orElse(0);
    return all.stream()
        .filter(near -> near.failing().size() == fewest)
        .sorted(Comparator.comparing(near -> near.rule().path()))
        .limit(MOST_NEAREST)
        .toList();
  }
}
