package org.salesadvisor.rulebase;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** The rule set that serves now. A decision takes it once and keeps it to its end. Thread-safe. */
@ApplicationScoped
public class ActiveRules {

  private volatile LoadedRuleSet active;

  /**
   * The rule set that serves now.
   *
   * @throws IllegalStateException before the first is activated, at start
   */
  public LoadedRuleSet get() {
    LoadedRuleSet now = active;
    if (now == null) {
      throw new IllegalStateException("no rule set serves yet");
    }
    return now;
  }

  /** The rule set that serves now; empty before the first is activated, at start. */
  public Optional<LoadedRuleSet> find() {
    return Optional.ofNullable(active);
  }

  public void activate(LoadedRuleSet ruleSet) {
    active = ruleSet;
  }
}
