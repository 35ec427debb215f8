package org.salesadvisor.account.advice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.salesadvisor.engine.Firing;
import org.salesadvisor.engine.StageResult;
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
import org.salesadvisor.rulebase.LoadedRuleSet;

/** Puts what the stages of one decision contributed together into one advice. */
final class AdviceBuilder {

  private record Step(int position, Conclusion conclusion) {}

  private final Trace trace;
  private final Explainer explainer;
  private final GivenValues given;

  /** The code of a conflict between rules, not between facts. */
  private static final String DISAGREE = "RULES_DISAGREE";

  private final Map<Class<?>, Item> leading = new IdentityHashMap<>(8);
  private final Map<Class<?>, List<Firing>> disagreeing = new IdentityHashMap<>(0);
  private final Map<Class<?>, List<Conclusion>> lists = new IdentityHashMap<>(8);
  private final List<Conflict> conflicts = new ArrayList<>(0);
  private final Gaps gaps = new Gaps();
  private final Map<Side, List<String>> table = new EnumMap<>(Side.class);
  private final List<Firing> tableFirings = new ArrayList<>();
  private final List<Step> steps = new ArrayList<>(12);

  AdviceBuilder(Trace trace, Explainer explainer, GivenValues given) {
    this.trace = trace;
    this.explainer = explainer;
    this.given = given;
  }

  Advice build(LoadedRuleSet rules) {
    int number = 0;
    for (StageResult stage : trace.stages()) {
      Contribution.of(stage, rules).addTo(this, number++);
    }
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
        gaps.missing(),
        conflicts);
  }

  void lead(Item item) {
    Item first = leading.putIfAbsent(item.fact.getClass(), item);
    if (first != null && !first.fact.equals(item.fact)) {
      disagree(first, item);
    }
  }

  /** Rules that decide one thing in two ways are named; neither is chosen. */
  private void disagree(Item first, Item second) {
    disagreeing
        .computeIfAbsent(first.fact.getClass(), none -> new ArrayList<>(List.of(first.firing)))
        .add(second.firing);
    conflicts.add(
        new Conflict(
            DISAGREE,
            List.of(Leading.value(first.fact), Leading.value(second.fact)),
            explainer.whole(List.of(first.firing, second.firing))));
  }

  void list(Item item, int stage) {
    if (!trace.isDerivedBefore(item.fact, stage)) {
      lists
          .computeIfAbsent(item.fact.getClass(), none -> new ArrayList<>(4))
          .add(item.shown(explainer));
    }
  }

  void step(ProcessStep step, Item item, int stage) {
    if (!trace.isDerivedBefore(step, stage)) {
      steps.add(new Step(step.position(), item.shown(explainer)));
    }
  }

  void seat(Participant participant, Firing firing) {
    List<String> departments = table.computeIfAbsent(participant.side(), none -> new ArrayList<>());
    String name = participant.department().name();
    if (!departments.contains(name)) {
      departments.add(name);
      if (!tableFirings.contains(firing)) {
        tableFirings.add(firing);
      }
    }
  }

  void conflict(Contradiction contradiction, Item item, int stage) {
    if (!trace.isDerivedBefore(contradiction, stage)) {
      conflicts.add(
          new Conflict(
              item.outline.code(),
              List.of(given.of(contradiction.path()), given.of(contradiction.otherPath())),
              explainer.whole(List.of(item.firing))));
    }
  }

  void waitFor(WaitsFor wait, Firing firing) {
    gaps.waitFor(wait.topic(), wait.path(), firing);
  }

  void mayChange(MayChange change) {
    gaps.mayChange(change.topic(), change.path());
  }

  private Conclusion leading(Class<?> type, Topic topic) {
    Item item = leading.get(type);
    String open = AdviceCodes.of(type, "UNDETERMINED");
    if (disagreeing.containsKey(type)) {
      return new Conclusion(
          Outline.undetermined(open), explainer.whole(disagreeing.get(type)), List.of());
    }
    return item == null ? undetermined(open, topic) : item.shownWhole(explainer);
  }

  private Conclusion undetermined(String code, Topic topic) {
    Gaps.Waiting open = gaps.of(topic);
    return new Conclusion(Outline.undetermined(code), explainer.whole(open.firings), open.paths);
  }

  private Conclusion involvement() {
    if (table.isEmpty()) {
      return undetermined("INVOLVEMENT_UNDETERMINED", Topic.LOOP);
    }
    Map<String, List<String>> value = new LinkedHashMap<>();
    table.forEach(
        (side, departments) -> value.put(side.name().toLowerCase(Locale.ROOT), departments));
    Loop loop = (Loop) leading.get(Loop.class).fact;
    return new Conclusion(
        new Outline(value, "INVOLVEMENT_" + loop.level(), Map.of()),
        explainer.toLeadingConclusions(tableFirings),
        List.of());
  }

  private List<Conclusion> processMap() {
    steps.sort(Comparator.comparingInt(Step::position));
    List<Conclusion> map = new ArrayList<>(steps.size());
    steps.forEach(step -> map.add(step.conclusion()));
    return map;
  }

  private List<Conclusion> interventions() {
    List<Conclusion> interventions = new ArrayList<>(list(Intervention.class));
    if (gaps.isOpen(Topic.INTERVENTIONS)) {
      String code = AdviceCodes.of(Intervention.class, "UNDETERMINED");
      interventions.add(undetermined(code, Topic.INTERVENTIONS));
    }
    return interventions;
  }

  private List<Conclusion> list(Class<?> type) {
    return lists.getOrDefault(type, List.of());
  }
}
