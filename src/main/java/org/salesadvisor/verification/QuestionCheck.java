package org.salesadvisor.verification;

import java.util.List;
import java.util.stream.Stream;
import org.salesadvisor.engine.RuleInfo;
import org.salesadvisor.engine.Way;
import org.salesadvisor.facts.conclusion.MayChange;
import org.salesadvisor.facts.conclusion.WaitsFor;
import org.salesadvisor.language.Message;

/**
 * Finds questions that make no sense: for a fact that is given, for a decision that is taken, or
 * about a change of one that is not.
 */
final class QuestionCheck {

  private final Conclusions conclusions;
  private final Findings findings;

  QuestionCheck(Conclusions conclusions, Findings findings) {
    this.conclusions = conclusions;
    this.findings = findings;
  }

  void run() {
    for (Way way : conclusions.deriving(fact -> Conclusions.asked(fact) != null)) {
      for (Object fact : way.derived()) {
        check(way, fact);
      }
    }
  }

  private void check(Way way, Object fact) {
    Region fires = conclusions.deduction().of(way);
    if (fact instanceof WaitsFor wait) {
      decision(wait.topic())
          .forEach(it -> decidedYetWaits(it, way, fires.and(conclusions.any(it.type())), wait));
    } else if (fact instanceof MayChange change) {
      decision(change.topic())
          .forEach(it -> openYetChanges(it, way, fires.minus(conclusions.any(it.type())), change));
    }
    String path = Conclusions.asked(fact);
    if (path != null) {
      asksForGiven(way, fires.minus(conclusions.open(path)), path);
    }
  }

  private static Stream<Decision> decision(Object topic) {
    return Decision.ALL.stream().filter(it -> it.isLeading() && it.topic() == topic);
  }

  private void decidedYetWaits(Decision decision, Way way, Region where, WaitsFor wait) {
    if (!where.isEmpty()) {
      List<String> deciding =
          conclusions.deriving(decision.type()::isInstance).stream()
              .filter(other -> conclusions.deduction().of(other).meets(where))
              .map(other -> other.rule().id())
              .distinct()
              .toList();
      Message message =
          VerificationMessage.DECIDED_YET_WAITS.with(
              way.rule().id(), decision.name(), wait.path(), deciding);
      Message hint = VerificationMessage.DECIDED_HINT.with(decision.type().getSimpleName());
      findings.add(FindingKind.CONTRADICTORY, decision, rule(way), where, message, hint);
    }
  }

  private void openYetChanges(Decision decision, Way way, Region where, MayChange change) {
    if (!where.isEmpty()) {
      Message message =
          VerificationMessage.OPEN_YET_CHANGES.with(
              way.rule().id(), change.path(), decision.name());
      Message hint = VerificationMessage.OPEN_HINT.with(decision.type().getSimpleName());
      findings.add(FindingKind.CONTRADICTORY, decision, rule(way), where, message, hint);
    }
  }

  private void asksForGiven(Way way, Region where, String path) {
    if (!where.isEmpty()) {
      findings.add(
          FindingKind.NEEDLESS_QUESTION,
          null,
          rule(way),
          where,
          VerificationMessage.ASKS_FOR_GIVEN.with(way.rule().id(), path),
          VerificationMessage.ASK_HINT.with(path));
    }
  }

  private static List<RuleInfo> rule(Way way) {
    return List.of(way.rule());
  }
}
