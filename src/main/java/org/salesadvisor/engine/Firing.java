package org.salesadvisor.engine;

import java.util.List;
import java.util.Map;

/** One rule that fired, shared by all decisions in which its stage saw the same. */
public final class Firing extends Shared<Firing> {

  private final RuleInfo rule;
  private final Fired fired;
  private final List<Class<?>> exists;
  private Firing[] supports = {};

  Firing(RuleInfo rule, Fired fired) {
    this.rule = rule;
    this.fired = fired;
    this.exists =
        rule.patterns().stream()
            .filter(pattern -> pattern.kind() == PatternInfo.Kind.EXISTS)
            .<Class<?>>map(PatternInfo::type)
            .toList();
  }

  /** Which rule. */
  public RuleInfo rule() {
    return rule;
  }

  /**
   * The derived facts and given values that it matched. Given records are left out, since they
   * differ between the decisions that share this.
   */
  public List<Object> matched() {
    return fired.matched();
  }

  /** The facts that it derived and that nothing in its stage had derived before. */
  public List<Object> derived() {
    return fired.derived();
  }

  /** For each matched fact the firing of the same stage that derived it, or null. */
  Firing[] supports() {
    return supports;
  }

  /** The types of which it only asked whether there is any. */
  List<Class<?>> exists() {
    return exists;
  }

  /** Links it with the others of its stage, before it is shared. */
  void link(Map<Object, Firing> origin) {
    supports = matched().stream().map(origin::get).toArray(Firing[]::new);
  }
}
