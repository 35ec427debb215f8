package org.salesadvisor.publishing;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.salesadvisor.engine.RuleInfo;
import org.salesadvisor.rulebase.LoadedRuleSet;

/** Shows which version serves and how often its rules fire; counts begin anew with each version. */
@ApplicationScoped
class RuleMeters {

  private static final String LOADS = "advisor.ruleset.loads";

  private final MeterRegistry meters;
  private final AtomicLong number = new AtomicLong();
  private final List<Meter> bound = new ArrayList<>();

  /** Meters know what they count weakly. */
  private volatile RuleCounts counts;

  RuleMeters(MeterRegistry meters) {
    this.meters = meters;
    Gauge.builder("advisor.ruleset.activation", number::get)
        .description("The number of the activation that serves; replicas follow each other")
        .register(meters);
  }

  void countActivated(Activation activation) {
    number.set(activation.number());
    meters.counter(LOADS, "result", "activated").increment();
  }

  void countRefused() {
    meters.counter(LOADS, "result", "refused").increment();
  }

  /** Shows this version in place of the one before. */
  synchronized void bind(LoadedRuleSet ruleSet) {
    RuleCounts now = new RuleCounts(ruleSet);
    counts = now;
    bound.forEach(meters::remove);
    bound.clear();
    bound.add(
        FunctionCounter.builder("advisor.decisions", now, RuleCounts::decisions)
            .description("Decisions taken, kept or not")
            .tag("ruleset", ruleSet.label())
            .register(meters));
    for (RuleInfo rule : ruleSet.rules().rules()) {
      bound.add(
          FunctionCounter.builder("advisor.rule.firings", now, counted -> counted.fired(rule))
              .description("How often a rule fired")
              .tag("rule", rule.id())
              .tag("ruleset", ruleSet.label())
              .register(meters));
    }
  }

  /** Of the version that serves; null before the first. */
  RuleCounts counts() {
    return counts;
  }
}
