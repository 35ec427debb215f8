package org.salesadvisor.impact;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.salesadvisor.account.advice.Advisor;
import org.salesadvisor.account.profile.Profile;
import org.salesadvisor.engine.Firing;
import org.salesadvisor.engine.RuleInfo;
import org.salesadvisor.engine.Trace;
import org.salesadvisor.facts.conclusion.WaitsFor;
import org.salesadvisor.rulebase.LoadedRuleSet;

/** Finds the rules that made a conclusion before and after; takes the decision once more. */
final class Causes {

  private final LoadedRuleSet before;
  private final LoadedRuleSet after;

  Causes(Comparison comparison) {
    this.before = comparison.before;
    this.after = comparison.after;
  }

  Example example(String id, Given given, Change change) {
    Profile profile = given.profile();
    return new Example(
        id,
        given,
        rules(before, profile, given.asOf(), change.part(), change.from()),
        rules(after, profile, given.asOf(), change.part(), change.to()));
  }

  private static List<String> rules(
      LoadedRuleSet ruleSet, Profile profile, Instant asOf, Part part, String value) {
    Trace trace = Advisor.consider(ruleSet, profile, asOf);
    List<Firing> last =
        trace.firings().stream()
            .filter(firing -> firing.derived().stream().anyMatch(fact -> says(fact, part, value)))
            .toList();
    return trace.chain(last, fact -> !part.isLeading() && isLeading(fact)).stream()
        .map(firing -> firing.rule().id())
        .distinct()
        .toList();
  }

  /** Of a leading part that is open all values count, if it has several, and all questions. */
  private static boolean says(Object fact, Part part, String value) {
    if (part.isLeading() && Part.UNDETERMINED.equals(value)) {
      return fact instanceof WaitsFor wait
          ? wait.topic().name().equals(part.name())
          : Item.of(fact).stream().anyMatch(item -> item.part() == part);
    }
    return Item.of(fact).stream().anyMatch(item -> item.says(part, value));
  }

  /** Leading conclusions are parts of their own, with their own reasons. */
  private static boolean isLeading(Object fact) {
    return Item.of(fact).stream().anyMatch(item -> item.part().isLeading());
  }

  /** The sentence of a rule. */
  String name(String id) {
    return Stream.of(after, before)
        .flatMap(ruleSet -> ruleSet.rules().rules().stream())
        .filter(rule -> rule.id().equals(id))
        .map(RuleInfo::name)
        .findFirst()
        .orElseThrow();
  }
}
