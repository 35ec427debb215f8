package org.salesadvisor.account.advice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.salesadvisor.engine.Firing;
import org.salesadvisor.engine.Trace;
import org.salesadvisor.facts.conclusion.BuyingClass;
import org.salesadvisor.facts.conclusion.Contradiction;
import org.salesadvisor.facts.conclusion.Intervention;
import org.salesadvisor.facts.conclusion.Koop;
import org.salesadvisor.facts.conclusion.LeadSource;
import org.salesadvisor.facts.conclusion.Loop;
import org.salesadvisor.facts.conclusion.MayChange;
import org.salesadvisor.facts.conclusion.Misalignment;
import org.salesadvisor.facts.conclusion.Participant;
import org.salesadvisor.facts.conclusion.Principle;
import org.salesadvisor.facts.conclusion.ProcessStep;
import org.salesadvisor.facts.conclusion.SellingMode;
import org.salesadvisor.facts.conclusion.Side;
import org.salesadvisor.facts.conclusion.Topic;
import org.salesadvisor.facts.conclusion.WaitsFor;
import org.salesadvisor.facts.conclusion.Warning;
import org.salesadvisor.rulebase.AdviceCodes;

/** Sorts what rules derived into the parts of one advice. */
final class AdviceBuilder {

  private final Trace trace;
  private final Explainer explainer;
  private final Map<Class<?>, Conclusion> leading = new LinkedHashMap<>();
  private final Map<Class<?>, List<Conclusion>> lists = new LinkedHashMap<>();
  private final List<Conflict> conflicts = new ArrayList<>();
  private final Map<Topic, Map<String, Firing>> waits = new EnumMap<>(Topic.class);
  private final Map<String, Missing> missing = new LinkedHashMap<>();
  private final Map<Side, List<String>> table = new EnumMap<>(Side.class);
  private final List<Firing> tableFirings = new ArrayList<>();
  private final List<ProcessStep> steps = new ArrayList<>();
  private final List<Firing> stepFirings = new ArrayList<>();
  private int loopLevel;

  AdviceBuilder(Trace trace, Explainer explainer) {
    this.trace = trace;
    this.explainer = explainer;
  }

  Advice build(FactReader facts) {
    trace.forEachDerived((fact, firing) -> sort(fact, firing, facts));
    return new Advice(
        leading(BuyingClass.class, Topic.BUYING_CLASS),
        leading(SellingMode.class, Topic.SELLING_MODE),
        leading(Loop.class, Topic.LOOP),
        leading(Koop.class, Topic.KOOP),
        involvement(),
        list(Principle.class),
        processMap(),
        list(LeadSource.class),
        list(Misalignment.class),
        interventions(),
        list(Warning.class),
        List.copyOf(missing.values()),
        conflicts);
  }

  private void sort(Object fact, Firing firing, FactReader facts) {
    if (fact instanceof Loop loop) {
      loopLevel = loop.level();
      lead(fact, loop.level(), firing);
    } else if (fact instanceof Koop koop) {
      lead(fact, koop.position(), firing);
    } else if (fact instanceof BuyingClass || fact instanceof SellingMode) {
      lead(fact, ((Enum<?>) fact).name(), firing);
    } else if (fact instanceof Principle
        || fact instanceof LeadSource
        || fact instanceof Intervention) {
      add(fact, ((Enum<?>) fact).name(), firing);
    } else if (fact instanceof Misalignment misalignment) {
      add(fact, misalignment.code(), firing);
    } else if (fact instanceof Warning warning) {
      add(fact, warning.code(), firing);
    } else if (fact instanceof ProcessStep step) {
      steps.add(step);
      stepFirings.add(firing);
    } else if (fact instanceof Participant participant) {
      table
          .computeIfAbsent(participant.side(), none -> new ArrayList<>())
          .add(participant.department().name());
      if (!tableFirings.contains(firing)) {
        tableFirings.add(firing);
      }
    } else if (fact instanceof Contradiction contradiction) {
      conflict(contradiction, firing, facts);
    } else if (fact instanceof WaitsFor wait) {
      waits
          .computeIfAbsent(wait.topic(), none -> new LinkedHashMap<>())
          .putIfAbsent(wait.path(), firing);
      missing(wait.path()).settles().add(wait.topic());
    } else if (fact instanceof MayChange change) {
      missing(change.path()).mayChange().add(change.topic());
    }
  }

  private Missing missing(String path) {
    return missing.computeIfAbsent(
        path,
        unknown -> new Missing(unknown, EnumSet.noneOf(Topic.class), EnumSet.noneOf(Topic.class)));
  }

  private void lead(Object fact, Object value, Firing firing) {
    Conclusion first = leading.get(fact.getClass());
    if (first != null && !first.value().equals(value)) {
      throw new IllegalStateException(
          "two values of "
              + fact.getClass().getSimpleName()
              + " for one profile: "
              + first.value()
              + " and "
              + value);
    }
    leading.put(
        fact.getClass(),
        new Conclusion(value, code(fact), explainer.whole(List.of(firing)), List.of(), Map.of()));
  }

  private static String code(Object fact) {
    return AdviceCodes.of(fact).orElseThrow();
  }

  private void add(Object fact, String value, Firing firing) {
    lists
        .computeIfAbsent(fact.getClass(), none -> new ArrayList<>())
        .add(conclusion(fact, value, firing, Map.of()));
  }

  private Conclusion conclusion(
      Object fact, String value, Firing firing, Map<String, Object> details) {
    return new Conclusion(
        value, code(fact), explainer.toLeadingConclusions(List.of(firing)), List.of(), details);
  }

  private void conflict(Contradiction contradiction, Firing firing, FactReader facts) {
    conflicts.add(
        new Conflict(
            code(contradiction),
            List.of(facts.read(contradiction.path()), facts.read(contradiction.otherPath())),
            explainer.whole(List.of(firing))));
  }

  private Conclusion leading(Class<?> type, Topic topic) {
    Conclusion determined = leading.get(type);
    return determined != null ? determined : undetermined(type, topic);
  }

  private Conclusion undetermined(Class<?> type, Topic topic) {
    Map<String, Firing> open = waits.getOrDefault(topic, Map.of());
    return new Conclusion(
        null,
        AdviceCodes.of(type, "UNDETERMINED"),
        explainer.whole(open.values()),
        List.copyOf(open.keySet()),
        Map.of());
  }

  private Conclusion involvement() {
    if (table.isEmpty()) {
      Conclusion open = undetermined(Loop.class, Topic.LOOP);
      return new Conclusion(
          null, "INVOLVEMENT_UNDETERMINED", open.because(), open.waitsFor(), Map.of());
    }
    Map<String, List<String>> value = new LinkedHashMap<>();
    table.forEach((side, departments) -> value.put(side.name().toLowerCase(), departments));
    return new Conclusion(
        value,
        "INVOLVEMENT_" + loopLevel,
        explainer.toLeadingConclusions(tableFirings),
        List.of(),
        Map.of());
  }

  private List<Conclusion> processMap() {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      order.add(i);
    }
    order.sort(Comparator.comparingInt(i -> steps.get(i).position()));
    return order.stream().map(i -> step(steps.get(i), stepFirings.get(i))).toList();
  }

  private Conclusion step(ProcessStep step, Firing firing) {
    Map<String, Object> details = new LinkedHashMap<>();
    details.put("phase", step.phase().name());
    details.put("behaviour", step.behaviour().name());
    details.put("communication", step.communication().name());
    details.put("actor", step.actor().name());
    details.put("measure", step.measure());
    return conclusion(step, step.code(), firing, details);
  }

  private List<Conclusion> interventions() {
    List<Conclusion> interventions = new ArrayList<>(list(Intervention.class));
    if (waits.containsKey(Topic.INTERVENTIONS)) {
      interventions.add(undetermined(Intervention.class, Topic.INTERVENTIONS));
    }
    return interventions;
  }

  private List<Conclusion> list(Class<?> type) {
    return lists.getOrDefault(type, List.of());
  }
}
