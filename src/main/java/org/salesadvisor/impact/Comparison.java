package org.salesadvisor.impact;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import org.jboss.logging.Logger;
import org.salesadvisor.account.advice.Advisor;
import org.salesadvisor.account.profile.Profile;
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
  private final Reading readingBefore = new Reading(items, rules);
  private final Reading readingAfter = new Reading(items, rules);
  private final Cache<FactsKey, Verdict> known =
      Caffeine.newBuilder().maximumSize(MOST_KNOWN).executor(Runnable::run).build();

  Comparison(LoadedRuleSet before, LoadedRuleSet after, Wanted wanted) {
    this.before = before;
    this.after = after;
    this.wanted = wanted;
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
    Outcome now = readingBefore.of(Advisor.consider(before, profile, given.asOf()));
    if (!wanted.isAll() && !wanted.admits(items.in(now.items()))) {
      return LEFT_OUT;
    }
    Outcome then = readingAfter.of(Advisor.consider(after, profile, given.asOf()));
    return now.equals(then) ? SAME : new Verdict.Differs(now, then);
  }

  Difference difference(Verdict.Differs two) {
    return Difference.between(two, items, rules);
  }
}
