package org.salesadvisor.verification;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.salesadvisor.engine.RuleInfo;
import org.salesadvisor.engine.Way;
import org.salesadvisor.facts.conclusion.MayChange;
import org.salesadvisor.facts.conclusion.Topic;
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
    conclusions.deriving(fact -> Conclusions.asked(fact) != null).stream()
        .map(Way::rule)
        .distinct()
        .forEach(this::check);
  }

  private void check(RuleInfo rule) {
    Map<Decision, Questions> decided = new LinkedHashMap<>();
    Map<Decision, Questions> open = new LinkedHashMap<>();
    Map<String, Questions> given = new LinkedHashMap<>();
    for (Way way : conclusions.deriving(fact -> Conclusions.asked(fact) != null)) {
      for (Object fact : way.rule() == rule ? way.derived() : List.of()) {
        Region fires = conclusions.deduction().of(way);
        String path = Conclusions.asked(fact);
        decision(fact)
            .ifPresent(
                it ->
                    (fact instanceof WaitsFor ? decided : open)
                        .computeIfAbsent(it, none -> new Questions())
                        .add(path, fires.and(taken(it, fact instanceof WaitsFor))));
        if (path != null) {
          given
              .computeIfAbsent(path, none -> new Questions())
              .add(path, fires.minus(conclusions.open(path)));
        }
      }
    }
    decided.forEach((decision, questions) -> decidedYetWaits(rule, decision, questions));
    open.forEach((decision, questions) -> openYetChanges(rule, decision, questions));
    given.forEach((path, questions) -> asksForGiven(rule, path, questions));
  }

  /** The facts that a rule asks for where it should not, and where that is. */
  private final class Questions {
    private final Set<String> paths = new LinkedHashSet<>();
    private Region where = conclusions.space().none();

    void add(String path, Region wrong) {
      if (!wrong.isEmpty()) {
        paths.add(path);
        where = where.or(wrong);
      }
    }
  }

  private static Optional<Decision> decision(Object fact) {
    Topic topic =
        fact instanceof WaitsFor wait
            ? wait.topic()
            : fact instanceof MayChange change ? change.topic() : null;
    return Decision.ALL.stream().filter(it -> it.isLeading() && it.topic() == topic).findFirst();
  }

  private Region taken(Decision decision, boolean isTaken) {
    Region taken = conclusions.any(decision.type());
    return isTaken ? taken : conclusions.space().all().minus(taken);
  }

  private void decidedYetWaits(RuleInfo rule, Decision decision, Questions questions) {
    if (!questions.where.isEmpty()) {
      List<String> deciding =
          conclusions.deriving(decision.type()::isInstance).stream()
              .filter(other -> conclusions.deduction().of(other).meets(questions.where))
              .map(other -> other.rule().id())
              .distinct()
              .toList();
      Message message =
          VerificationMessage.DECIDED_YET_WAITS.with(
              rule.id(), decision.name(), questions.paths, deciding);
      Message hint = VerificationMessage.DECIDED_HINT.with(decision.type().getSimpleName());
      add(FindingKind.CONTRADICTORY, decision, rule, questions, message, hint);
    }
  }

  private void openYetChanges(RuleInfo rule, Decision decision, Questions questions) {
    if (!questions.where.isEmpty()) {
      Message message =
          VerificationMessage.OPEN_YET_CHANGES.with(rule.id(), questions.paths, decision.name());
      Message hint = VerificationMessage.OPEN_HINT.with(decision.type().getSimpleName());
      add(FindingKind.CONTRADICTORY, decision, rule, questions, message, hint);
    }
  }

  private void asksForGiven(RuleInfo rule, String path, Questions questions) {
    if (!questions.where.isEmpty()) {
      Message message = VerificationMessage.ASKS_FOR_GIVEN.with(rule.id(), path);
      Message hint = VerificationMessage.ASK_HINT.with(path);
      add(FindingKind.NEEDLESS_QUESTION, null, rule, questions, message, hint);
    }
  }

  private void add(
      FindingKind kind,
      Decision decision,
      RuleInfo rule,
      Questions questions,
      Message message,
      Message hint) {
    findings.add(kind, decision, List.of(rule), questions.where, message, hint);
  }
}
