package org.salesadvisor.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.salesadvisor.engine.RuleFaultsException;
import org.salesadvisor.rulebase.ActiveRules;
import org.salesadvisor.rulebase.LoadedRuleSet;
import org.salesadvisor.rulebase.RulesWarmUp;

/**
 * Makes the newest activation of the database serve here. This is the only way in which a version
 * begins to serve, whoever published it and on whichever instance.
 */
@ApplicationScoped
public class Follower {

  private static final Logger LOG = Logger.getLogger(Follower.class);

  private final ActivationStore store;
  private final StoredVersions versions;
  private final ActiveRules active;
  private final Instance<RulesWarmUp> warmUps;
  private final RuleMeters meters;
  private final Clock clock;
  private volatile Activation serving;
  private volatile Refusal refusal;

  Follower(
      ActivationStore store,
      StoredVersions versions,
      ActiveRules active,
      Instance<RulesWarmUp> warmUps,
      RuleMeters meters,
      Clock clock) {
    this.store = store;
    this.versions = versions;
    this.active = active;
    this.warmUps = warmUps;
    this.meters = meters;
    this.clock = clock;
  }

  /** The activation that serves here; empty before the first, at start. */
  public Optional<Activation> serving() {
    return Optional.ofNullable(serving);
  }

  /** The newest activation, when it cannot serve here. */
  Optional<Refusal> refusal() {
    return Optional.ofNullable(refusal);
  }

  /**
   * Makes the newest activation serve, unless it does. Waits for the database and, for a version
   * that is new here, for the compiler. What is newest and cannot be compiled by this program is
   * refused once, and what served goes on.
   */
  synchronized void catchUp() {
    Optional<Activation> newest = store.findNewest();
    if (newest.isPresent() && newest.get().number() > known()) {
      serve(newest.get());
    }
  }

  private long known() {
    long served = serving == null ? 0 : serving.number();
    return refusal == null ? served : Math.max(served, refusal.number());
  }

  private void serve(Activation next) {
    try {
      LoadedRuleSet ruleSet = versions.find(next.digest()).orElseThrow();
      int rules = ruleSet.rules().rules().size(); // compiled here, so that no caller waits for it
      if (active.find().filter(ruleSet::equals).isEmpty()) {
        swap(ruleSet);
      }
      serving = next;
      refusal = null;
      meters.countActivated(next);
      LOG.infof(
          "Rule set %s serves: activation %d by %s, %d rules",
          next.label(), next.number(), next.origin(), rules);
    } catch (RuleFaultsException faults) {
      refusal = Refusal.of(next, faults, clock.instant());
      meters.countRefused();
      LOG.errorf(
          "Rule set %s (activation %d) cannot serve here, %d faults:%n%s",
          next.label(), next.number(), faults.faults().size(), faults.getMessage());
    }
  }

  private void swap(LoadedRuleSet next) {
    Optional<LoadedRuleSet> before = active.find();
    if (before.isPresent()) { // at start somebody waits for the first answer
      warmUps.forEach(warmUp -> warmUp(warmUp, next));
    }
    active.activate(next);
    meters.bind(next);
    // stored advice is worded by the rules that gave it: most of it by those that served until now
    before.ifPresent(versions::keep);
  }

  private static void warmUp(RulesWarmUp warmUp, LoadedRuleSet next) {
    try {
      warmUp.warmUp(next);
    } catch (RuntimeException failure) {
      LOG.warnf("Rule set %s begins cold: %s", next.label(), failure.toString());
    }
  }
}
