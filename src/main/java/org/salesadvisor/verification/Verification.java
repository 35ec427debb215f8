package org.salesadvisor.verification;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.salesadvisor.engine.RuleModel;
import org.salesadvisor.engine.TooManyFactsException;
import org.salesadvisor.facts.FunnelSign;
import org.salesadvisor.rulebase.LoadedRuleSet;

/**
 * Proves what a rule set does for every profile at once. Takes some seconds; may be called by many
 * threads.
 */
public final class Verification {

  private Verification() {}

  /**
   * Looks for gaps, overlaps and rules that do nothing.
   *
   * @throws TooManyFactsException when the rules could derive more facts than can be looked through
   * @throws java.util.concurrent.CancellationException when its thread is interrupted
   */
  public static Report of(LoadedRuleSet rules) {
    Conclusions conclusions = conclusions(rules);
    Findings findings = new Findings(conclusions.space());
    new BreakCheck(conclusions, findings).run();
    new GapCheck(conclusions, findings).run();
    new OverlapCheck(conclusions, findings).run();
    new QuestionCheck(conclusions, findings).run();
    new ReachCheck(conclusions, findings).run();
    new NeedCheck(conclusions, findings).run();
    return new Report(rules.digest(), findings.all(), new Tally(conclusions).coverage());
  }

  static Conclusions conclusions(LoadedRuleSet rules) {
    RuleModel model = rules.model();
    Space space = space(rules, model);
    return new Conclusions(model, space, new Deduction(model, space));
  }

  private static Space space(LoadedRuleSet rules, RuleModel model) {
    List<Axis> axes = new ArrayList<>(FieldAxes.of(model));
    Set<FunnelSign> read = EnumSet.noneOf(FunnelSign.class);
    model.ways().stream()
        .flatMap(way -> FactGraph.reads(way).stream())
        .filter(FunnelSign.class::isInstance)
        .forEach(sign -> read.add((FunnelSign) sign));
    axes.addAll(FunnelAxes.of(read, rules.norms()));
    return new Space(axes);
  }
}
