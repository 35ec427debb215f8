package org.salesadvisor.account.advice;

import com.github.benmanes.caffeine.cache.Interner;
import org.salesadvisor.engine.RuleInfo;
import org.salesadvisor.rulebase.LoadedRuleSet;

/** What a reason rests on, whatever values it read. Equal ones return all the time. */
public final class Basis {

  // equal ones are made with every firing; the same object is found faster by those who look it up
  private static final Interner<Basis> KNOWN = Interner.newWeakInterner();

  static final Basis HISTORY = of(Reason.HISTORY, "[A] norm historyWindowDays", true);
  static final Basis MAPPING = of(Reason.MAPPING, "[A] column mapping", true);

  private final String rule;
  private final String source;
  private final boolean assumption;
  private final int hash;

  private Basis(String rule, String source, boolean assumption) {
    this.rule = rule;
    this.source = source;
    this.assumption = assumption;
    this.hash = 31 * rule.hashCode() + source.hashCode();
  }

  static Basis of(String rule, String source, boolean assumption) {
    return KNOWN.intern(new Basis(rule, source, assumption));
  }

  /** What a version of the rules tells of a rule, or of another ground, by its name. */
  static Basis of(String rule, LoadedRuleSet rules) {
    return switch (rule) {
      case Reason.HISTORY -> HISTORY;
      case Reason.MAPPING -> MAPPING;
      default ->
          FunnelGround.find(rule)
              .map(FunnelGround::basis)
              .orElseGet(() -> of(rules.rule(rule), rules));
    };
  }

  static Basis of(RuleInfo rule, LoadedRuleSet rules) {
    return of(rule.id(), rule.source(), rules.isAssumption(rule));
  }

  /** The id of the rule, or the name of another ground. */
  String rule() {
    return rule;
  }

  /** Where the knowledge comes from, starting with [S], [L] or [A]. */
  String source() {
    return source;
  }

  /** Whether it rests on an assumption. */
  boolean assumption() {
    return assumption;
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || other instanceof Basis basis
            && basis.hash == hash
            && basis.assumption == assumption
            && basis.rule.equals(rule)
            && basis.source.equals(source);
  }

  @Override
  public int hashCode() {
    return hash;
  }

  @Override
  public String toString() {
    return rule;
  }
}
