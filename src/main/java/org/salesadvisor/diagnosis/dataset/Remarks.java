package org.salesadvisor.diagnosis.dataset;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.salesadvisor.facts.FunnelSign;
import org.salesadvisor.funnel.narrowing.Diagnosis;
import org.salesadvisor.funnel.narrowing.Dimension;
import org.salesadvisor.funnel.narrowing.DimensionFinding;
import org.salesadvisor.funnel.narrowing.Gate;
import org.salesadvisor.funnel.narrowing.GateResult;
import org.salesadvisor.language.Message;

/** What the dataset itself has to say at the gates. For one thread. */
final class Remarks {

  /** What a count of a funnel is called in a mapping. */
  private static final Map<String, String> FIELDS =
      Map.of(
          "rows.leads", "leadAt",
          "rows.prospects", "prospectAt",
          "rows.orders", "wonAt",
          "rows.retained", "retainedAt",
          "rows.rep", "rep",
          "rows.channel", "channel");

  private final Map<Gate, List<Message>> added = new EnumMap<>(Gate.class);
  private final Map<Dimension, Message> blind = new EnumMap<>(Dimension.class);
  private final Set<String> missing = new LinkedHashSet<>();
  private final Set<FunnelSign> signs = EnumSet.noneOf(FunnelSign.class);
  private Message horizon;

  void at(Gate gate, Message message) {
    added.computeIfAbsent(gate, none -> new ArrayList<>()).add(message);
  }

  /** What would settle something, as a mapping calls it. */
  void missing(String field) {
    missing.add(field);
  }

  /** A dimension that has no rates. */
  void blind(Dimension dimension, Message reason) {
    blind.put(dimension, reason);
    if (dimension.isPeople()) {
      at(Gate.WHO, reason);
    }
  }

  /** What is said of the horizon when all had their time. */
  void horizon(Message message) {
    horizon = message;
  }

  void sign(FunnelSign sign) {
    signs.add(sign);
  }

  /** The diagnosis with all of it. */
  Diagnosis on(Diagnosis found) {
    Set<FunnelSign> all = EnumSet.copyOf(signs);
    all.addAll(found.signs());
    Set<String> open =
        found.missing().stream()
            .map(one -> FIELDS.getOrDefault(one, one))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    open.addAll(missing);
    return new Diagnosis(
        found.verdict(),
        found.current(),
        found.baseline(),
        found.gates().stream().map(this::told).toList(),
        found.transitions(),
        found.segments(),
        found.segmentsLeftOut(),
        dimensions(found.dimensions()),
        found.budget(),
        found.inflow(),
        found.matureOn(),
        open,
        all);
  }

  private List<DimensionFinding> dimensions(List<DimensionFinding> found) {
    List<DimensionFinding> all = new ArrayList<>(found);
    blind.forEach(
        (dimension, reason) ->
            all.add(new DimensionFinding(dimension, false, 0, 0, 0, List.of(reason))));
    return all;
  }

  private GateResult told(GateResult gate) {
    List<Message> details = new ArrayList<>(gate.details());
    if (gate.gate() == Gate.MATURE && horizon != null && gate.passed() != null) {
      if (gate.passed()) {
        details.clear();
      }
      details.add(horizon);
    }
    details.addAll(added.getOrDefault(gate.gate(), List.of()));
    return new GateResult(gate.gate(), gate.passed(), details);
  }
}
