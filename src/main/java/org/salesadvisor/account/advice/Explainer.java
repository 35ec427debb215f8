package org.salesadvisor.account.advice;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.salesadvisor.account.history.HistoryFigures;
import org.salesadvisor.engine.Firing;
import org.salesadvisor.engine.Trace;
import org.salesadvisor.rulebase.LoadedRuleSet;

/** Turns firings of one decision into reasons, back to the given facts. */
final class Explainer {

  private final LoadedRuleSet rules;
  private final Trace trace;
  private final GivenValues given;
  private final Origins origins;

  /**
   * Where facts that the customer did not give came from.
   *
   * @param history the paths derived from the order history
   * @param figures what they were derived from, or null
   * @param mapping the paths given by a column mapping
   */
  record Origins(Set<String> history, HistoryFigures figures, Set<String> mapping) {

    boolean isEmpty() {
      return history.isEmpty() && mapping.isEmpty();
    }
  }

  Explainer(LoadedRuleSet rules, Trace trace, GivenValues given, Origins origins) {
    this.rules = rules;
    this.trace = trace;
    this.given = given;
    this.origins = origins;
  }

  /** The whole way back to the given facts. */
  List<Reason> whole(Collection<Firing> last) {
    return reasons(last, fact -> false);
  }

  /** The way back to the given facts or to the leading conclusions, which explain themselves. */
  List<Reason> toLeadingConclusions(Collection<Firing> last) {
    return reasons(last, Leading::is);
  }

  private List<Reason> reasons(Collection<Firing> last, Predicate<Object> known) {
    return new Because(() -> gather(last, known));
  }

  private List<Reason> gather(Collection<Firing> last, Predicate<Object> known) {
    List<Firing> chain = trace.chain(last, known);
    List<Reason> reasons = new ArrayList<>(chain.size() + 1);
    for (Firing firing : chain) {
      reasons.add(Ground.of(firing, rules).with(given));
    }
    if (!origins.isEmpty()) {
      reasons.addAll(0, origins(reasons));
    }
    return reasons;
  }

  private List<Reason> origins(List<Reason> reasons) {
    List<FactValue> told = read(reasons, origins.history());
    List<FactValue> mapped = read(reasons, origins.mapping());
    if (told.isEmpty() && mapped.isEmpty()) {
      return List.of();
    }
    List<Reason> grounds = new ArrayList<>(2);
    if (!told.isEmpty()) {
      told.add(new FactValue("orders", origins.figures().orders()));
      told.add(new FactValue("from", origins.figures().from()));
      told.add(new FactValue("to", origins.figures().to()));
      grounds.add(new Reason(Reason.HISTORY, "[A] norm historyWindowDays", true, told));
    }
    if (!mapped.isEmpty()) {
      grounds.add(new Reason(Reason.MAPPING, "[A] column mapping", true, mapped));
    }
    return grounds;
  }

  private static List<FactValue> read(List<Reason> reasons, Set<String> paths) {
    List<FactValue> read = new ArrayList<>();
    if (paths.isEmpty()) {
      return read;
    }
    for (Reason reason : reasons) {
      for (FactValue fact : reason.facts()) {
        if (paths.contains(fact.path()) && !read.contains(fact)) {
          read.add(fact);
        }
      }
    }
    return read;
  }
}
