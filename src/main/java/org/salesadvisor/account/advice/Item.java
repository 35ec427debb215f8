package org.salesadvisor.account.advice;

import java.util.List;
import org.salesadvisor.engine.Firing;
import org.salesadvisor.rulebase.LoadedRuleSet;

/** A conclusion of a stage, without the values that one decision was given. */
final class Item {

  final Object fact;
  final Firing firing;
  final Outline outline;

  /** The conclusion itself when its reasons are the same in every decision, else null. */
  private final Conclusion same;

  Item(Object fact, Firing firing, Outline outline, LoadedRuleSet rules) {
    this.fact = fact;
    this.firing = firing;
    this.outline = outline;
    Reason reason = Ground.of(firing, rules).whole();
    this.same =
        reason != null && firing.isFirst(Leading::is)
            ? new Conclusion(outline, List.of(reason), List.of())
            : null;
  }

  /** The conclusion, explained back to the leading ones. */
  Conclusion shown(Explainer explainer) {
    return same != null
        ? same
        : new Conclusion(outline, explainer.toLeadingConclusions(List.of(firing)), List.of());
  }

  /** The conclusion, explained back to the given facts. */
  Conclusion shownWhole(Explainer explainer) {
    return new Conclusion(outline, explainer.whole(List.of(firing)), List.of());
  }
}
