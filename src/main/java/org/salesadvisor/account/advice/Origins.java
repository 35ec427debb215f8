package org.salesadvisor.account.advice;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.salesadvisor.account.history.HistoryFigures;

/**
 * Where facts that nobody gave came from.
 *
 * @param history the paths derived from the order history
 * @param window what they were derived from: the number of orders, the first and the last moment
 * @param mapping the paths given by a column mapping
 * @param funnel the figures behind signs of the funnel
 */
record Origins(
    Set<String> history, List<FactValue> window, Set<String> mapping, List<FunnelFigure> funnel) {

  static final Origins NONE = new Origins(Set.of(), List.of(), Set.of(), List.of());

  /**
   * @param figures what was derived from the order history, or null without one
   */
  static Origins of(
      Set<String> history, HistoryFigures figures, Set<String> mapping, List<FunnelFigure> funnel) {
    return history.isEmpty() && mapping.isEmpty() && funnel.isEmpty()
        ? NONE
        : new Origins(history, history.isEmpty() ? List.of() : window(figures), mapping, funnel);
  }

  private static List<FactValue> window(HistoryFigures figures) {
    return List.of(
        new FactValue("orders", figures.orders()),
        new FactValue("from", figures.from()),
        new FactValue("to", figures.to()));
  }

  /** Whether there may be something to say of facts that these grounds read. */
  boolean concern(Grounds grounds) {
    return !history.isEmpty() || !mapping.isEmpty() || (!funnel.isEmpty() && grounds.readSigns());
  }

  /** The grounds of those facts among the reasons that nobody gave; none when none. */
  List<Reason> reasons(List<Reason> reasons) {
    List<FactValue> told = read(reasons, history);
    List<FactValue> mapped = read(reasons, mapping);
    List<Reason> grounds = new ArrayList<>(2);
    if (!told.isEmpty()) {
      told.addAll(window);
      grounds.add(new Reason(Basis.HISTORY, told));
    }
    if (!mapped.isEmpty()) {
      grounds.add(new Reason(Basis.MAPPING, mapped));
    }
    figures(reasons, grounds);
    return grounds;
  }

  private void figures(List<Reason> reasons, List<Reason> grounds) {
    if (funnel.isEmpty()) {
      return;
    }
    Set<Object> signs = new HashSet<>();
    for (Reason reason : reasons) {
      for (FactValue fact : reason.facts()) {
        if (fact.path().equals(Ground.SIGNS) && fact.value() instanceof Collection<?> read) {
          signs.addAll(read);
        }
      }
    }
    for (FunnelFigure figure : funnel) {
      if (figure.isBehindAnyOf(signs)) {
        grounds.add(figure.reason());
      }
    }
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

  /** Writes them as fields with a comma before each; nothing when there are none. */
  void write(JsonGenerator json) throws IOException {
    if (!history.isEmpty()) {
      json.writeRaw(",\"history\":{\"paths\":");
      Values.writeRaw(json, history);
      for (FactValue fact : window) {
        json.writeRaw(",\"" + fact.path() + "\":");
        Values.writeRaw(json, fact.value());
      }
      json.writeRaw('}');
    }
    if (!mapping.isEmpty()) {
      json.writeRaw(",\"mapping\":");
      Values.writeRaw(json, mapping);
    }
    String before = ",\"funnel\":[";
    for (FunnelFigure figure : funnel) {
      json.writeRaw(before);
      figure.write(json);
      before = ",";
    }
    if (!funnel.isEmpty()) {
      json.writeRaw(']');
    }
  }
}
