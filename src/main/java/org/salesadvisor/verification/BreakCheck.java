package org.salesadvisor.verification;

import java.util.List;
import org.salesadvisor.engine.Condition;
import org.salesadvisor.engine.GivenTest;
import org.salesadvisor.engine.RuleInfo;

/** Finds conditions that look inside a value where it may be unknown. */
final class BreakCheck {

  private final Conclusions conclusions;
  private final Findings findings;

  BreakCheck(Conclusions conclusions, Findings findings) {
    this.conclusions = conclusions;
    this.findings = findings;
  }

  void run() {
    for (RuleInfo rule : conclusions.model().rules()) {
      conclusions.model().conditions().get(rule).forEach(condition -> check(rule, condition));
    }
  }

  /** Constraints are judged in their order, and only while those before hold. */
  private void check(RuleInfo rule, Condition condition) {
    Region reached = conclusions.space().all();
    for (GivenTest test : condition.tests()) {
      Region broken = reached.and(conclusions.space().breaks(test));
      if (!broken.isEmpty()) {
        findings.add(
            FindingKind.BREAKS,
            null,
            List.of(rule),
            broken,
            VerificationMessage.BREAKS.with(rule.id(), condition),
            VerificationMessage.BREAKS_HINT.with(test.fields().get(0)));
      }
      reached = reached.and(conclusions.space().holds(test));
    }
  }
}
