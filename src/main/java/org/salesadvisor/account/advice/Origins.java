package org.salesadvisor.account.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.salesadvisor.account.history.HistoryFigures;

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

  /** The grounds of those facts among the reasons that were derived or mapped; none when none. */
  List<Reason> reasons(List<Reason> reasons) {
    List<FactValue> told = read(reasons, history);
    List<FactValue> mapped = read(reasons, mapping);
    List<Reason> grounds = new ArrayList<>(2);
    if (!told.isEmpty()) {
      told.add(new FactValue("orders", figures.orders()));
      told.add(new FactValue("from", figures.from()));
      told.add(new FactValue("to", figures.to()));
      grounds.add(new Reason(Basis.HISTORY, told));
    }
    if (!mapped.isEmpty()) {
      grounds.add(new Reason(Basis.MAPPING, mapped));
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
