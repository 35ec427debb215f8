package org.salesadvisor.impact;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Collections;
import java.util.List;
import org.jboss.logging.Logger;
import org.salesadvisor.account.advice.Advisor;
import org.salesadvisor.account.profile.Profile;
import org.salesadvisor.engine.UnlikePart;
import org.salesadvisor.errors.Fault;
import org.salesadvisor.errors.InvalidInputException;
import org.salesadvisor.rulebase.LoadedRuleSet;

/** Takes decisions by two rule sets. The same facts are decided on once. Thread-safe. */
final class Comparison {

  private static final Logger LOG = Logger.getLogger(Comparison.class);

  /** Facts whose verdict is remembered; some hundred bytes each. */
  private static final int MOST_KNOWN = 50_000;

  private static final Verdict LEFT_OUT = new Verdict.LeftOut();
  private static final Verdict SAME = new Verdict.Same();

  final LoadedRuleSet before;
  final LoadedRuleSet after;
  final Numbers<Item> items = new Numbers<>();
  final Numbers<String> rules = new Numbers<>();

  private final Wanted wanted;
  private final Reading<Object> derived =
      new Reading<>(new Numbers<>(), rules, Collections::singleton);
  private final UnlikePart unlikeBefore;
  private final UnlikePart unlikeAfter;
  private final Reading<Item> reading = new Reading<>(items, rules, Item::of);
  private final Cache<FactsKey, Verdict> known =
      Caffeine.newBuilder().maximumSize(MOST_KNOWN).executor(Runnable::run).build();

  Comparison(LoadedRuleSet before, LoadedRuleSet after, Wanted wanted) {
    this.before = before;
    this.after = after;
    this.wanted = wanted;
    this.unlikeBefore = UnlikePart.of(before.rules(), after.rules());
    this.unlikeAfter = UnlikePart.of(after.rules(), before.rules());
  }

  /** Compares; a decision that fails must not stop the others. */
  Verdict compare(Given given) {
    try {
      return known.get(FactsKey.of(given.canonical(), given.asOf()), unknown -> decide(given));
    } catch (InvalidInputException unreadable) {
      return new Verdict.Refused(unreadable.faults());
    } catch (RuntimeException failure) {
      LOG.error("A decision could not be compared", failure);
      return new Verdict.Refused(List.of(new Fault("", ImpactMessage.RULES_FAILED.with())));
    }
  }

  private Verdict decide(Given given) {
    Profile profile = given.profile();
    List<Object> factsNow = Advisor.facts(before, profile, given.asOf());
    List<Object> factsThen = Advisor.facts(after, profile, given.asOf());
    if (wanted.isAll() && factsNow.equals(factsThen) && isAlike(factsNow)) {
      return SAME;
    }
    Outcome now = reading.of(before.rules().consider(factsNow));
    if (!wanted.isAll() && !wanted.admits(items.in(now.items()))) {
      return LEFT_OUT;
    }
    Outcome then = reading.of(after.rules().consider(factsThen));
    return now.equals(then) ? SAME : new Verdict.Differs(now, then);
  }

  /** Where both say the same nothing need be decided: most of the rules, after most edits. */
  private boolean isAlike(List<Object> given) {
    return derived.of(unlikeBefore.consider(given)).equals(derived.of(unlikeAfter.consider(given)));
  }

  Difference difference(Verdict.Differs two) {
    return Difference.between(two, items, rules);
  }
}
