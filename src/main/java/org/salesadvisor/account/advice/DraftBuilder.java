package org.salesadvisor.account.advice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.salesadvisor.engine.Course;
import org.salesadvisor.engine.Firing;
import org.salesadvisor.engine.StageResult;
import org.salesadvisor.facts.conclusion.BuyingClass;
import org.salesadvisor.facts.conclusion.Canvassing;
import org.salesadvisor.facts.conclusion.CategoryMove;
import org.salesadvisor.facts.conclusion.ClientStep;
import org.salesadvisor.facts.conclusion.Contradiction;
import org.salesadvisor.facts.conclusion.CycleGap;
import org.salesadvisor.facts.conclusion.Intervention;
import org.salesadvisor.facts.conclusion.Koop;
import org.salesadvisor.facts.conclusion.LeadOwner;
import org.salesadvisor.facts.conclusion.LeadPoint;
import org.salesadvisor.facts.conclusion.LeadRoute;
import org.salesadvisor.facts.conclusion.LeadSource;
import org.salesadvisor.facts.conclusion.LearnedVerdict;
import org.salesadvisor.facts.conclusion.Loop;
import org.salesadvisor.facts.conclusion.MayChange;
import org.salesadvisor.facts.conclusion.Misalignment;
import org.salesadvisor.facts.conclusion.MixAction;
import org.salesadvisor.facts.conclusion.NextAction;
import org.salesadvisor.facts.conclusion.NurtureStep;
import org.salesadvisor.facts.conclusion.Participant;
import org.salesadvisor.facts.conclusion.Principle;
import org.salesadvisor.facts.conclusion.ProcessStep;
import org.salesadvisor.facts.conclusion.SellingMode;
import org.salesadvisor.facts.conclusion.Side;
import org.salesadvisor.facts.conclusion.Topic;
import org.salesadvisor.facts.conclusion.Urgency;
import org.salesadvisor.facts.conclusion.WaitsFor;
import org.salesadvisor.facts.conclusion.WalletAction;
import org.salesadvisor.facts.conclusion.WalletMove;
import org.salesadvisor.facts.conclusion.Warning;
import org.salesadvisor.rulebase.AdviceCodes;
import org.salesadvisor.rulebase.LoadedRuleSet;

/** Puts what the stages of one course contributed together into the draft of an advice. */
final class DraftBuilder {

  /** The code of a conflict between rules, not between facts. */
  private static final String DISAGREE = "RULES_DISAGREE";

  private record Step(int position, Drafted drafted) {}

  private final Course course;
  private final LoadedRuleSet rules;

  private final Map<Class<?>, Item> leading = new IdentityHashMap<>(8);
  private final Map<Class<?>, List<Firing>> disagreeing = new IdentityHashMap<>(0);
  private final Map<Class<?>, List<Drafted>> lists = new IdentityHashMap<>(8);
  private final List<DraftedConflict> conflicts = new ArrayList<>(0);
  private final Gaps gaps = new Gaps();
  private final Map<Side, List<String>> table = new EnumMap<>(Side.class);
  private final List<Firing> tableFirings = new ArrayList<>();
  private final List<Step> steps = new ArrayList<>(12);
  private final List<Step> clientSteps = new ArrayList<>(0);

  DraftBuilder(Course course, LoadedRuleSet rules) {
    this.course = course;
    this.rules = rules;
  }

  Draft build() {
    int number = 0;
    for (StageResult stage : course.stages()) {
      Contribution.of(stage).addTo(this, number++);
    }
    return new Draft(
        leading(BuyingClass.class, Topic.BUYING_CLASS),
        leading(SellingMode.class, Topic.SELLING_MODE),
        leading(Loop.class, Topic.LOOP),
        leading(Koop.class, Topic.KOOP),
        involvement(),
        list(Principle.class),
        inOrder(steps),
        list(LeadSource.class),
        list(Misalignment.class),
        interventions(),
        list(Warning.class),
        gaps.missing(),
        conflicts,
        new OnOpenWork(
            leading(Urgency.class, Topic.NEXT_ACTION),
            leading(NextAction.class, Topic.NEXT_ACTION)),
        new OnMixItem(
            leading(Canvassing.class, Topic.CANVASSING),
            leading(MixAction.class, Topic.MIX_ACTION)),
        onClient(),
        new OnLead(
            leading(LeadRoute.class, Topic.LEAD_ROUTE),
            leading(LeadOwner.class, Topic.LEAD_OWNER),
            list(LeadPoint.class),
            list(NurtureStep.class),
            leading(LearnedVerdict.class, Topic.LEARNED_SCORE)),
        new Demand());
  }

  private OnClient onClient() {
    return new OnClient(
        leading(WalletAction.class, Topic.WALLET),
        list(WalletMove.class),
        leading(CategoryMove.class, Topic.WALLET_CATEGORY),
        list(CycleGap.class),
        inOrder(clientSteps));
  }

  void lead(Item item) {
    Item first = leading.putIfAbsent(item.fact().getClass(), item);
    if (first != null && !first.fact().equals(item.fact())) {
      disagree(first, item);
    }
  }

  /** Rules that decide one thing in two ways are named; neither is chosen. */
  private void disagree(Item first, Item second) {
    disagreeing
        .computeIfAbsent(first.fact().getClass(), none -> new ArrayList<>(List.of(first.firing())))
        .add(second.firing());
    conflicts.add(
        new DraftedConflict(
            DISAGREE,
            List.of(Leading.value(first.fact()), Leading.value(second.fact())),
            List.of(),
            whole(List.of(first.firing(), second.firing()))));
  }

  void list(Item item, int stage) {
    if (!course.isDerivedBefore(item.fact(), stage)) {
      lists
          .computeIfAbsent(item.fact().getClass(), none -> new ArrayList<>(4))
          .add(toLeading(item));
    }
  }

  void step(ProcessStep step, Item item, int stage) {
    if (!course.isDerivedBefore(step, stage)) {
      steps.add(new Step(step.position(), toLeading(item)));
    }
  }

  void clientStep(ClientStep step, Item item, int stage) {
    if (!course.isDerivedBefore(step, stage)) {
      clientSteps.add(new Step(step.position(), toLeading(item)));
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
    if (!course.isDerivedBefore(contradiction, stage)) {
      conflicts.add(
          new DraftedConflict(
              item.outline().code(),
              List.of(),
              List.of(contradiction.path(), contradiction.otherPath()),
              whole(List.of(item.firing()))));
    }
  }

  void waitFor(WaitsFor wait, Firing firing) {
    gaps.waitFor(wait.topic(), wait.path(), firing);
  }

  void mayChange(MayChange change) {
    gaps.mayChange(change.topic(), change.path());
  }

  private Drafted leading(Class<?> type, Topic topic) {
    Item item = leading.get(type);
    String open = AdviceCodes.of(type, "UNDETERMINED");
    if (disagreeing.containsKey(type)) {
      return new Drafted(Outline.undetermined(open), whole(disagreeing.get(type)));
    }
    return item == null
        ? undetermined(open, topic)
        : new Drafted(item.outline(), whole(List.of(item.firing())));
  }

  private Drafted undetermined(String code, Topic topic) {
    Gaps.Waiting open = gaps.of(topic);
    return new Drafted(Outline.undetermined(code), whole(open.firings), List.copyOf(open.paths));
  }

  private Drafted involvement() {
    if (table.isEmpty()) {
      return undetermined("INVOLVEMENT_UNDETERMINED", Topic.LOOP);
    }
    Map<String, List<String>> value = new LinkedHashMap<>();
    table.forEach(
        (side, departments) -> value.put(side.name().toLowerCase(Locale.ROOT), departments));
    Loop loop = (Loop) leading.get(Loop.class).fact();
    return new Drafted(
        Outline.of("INVOLVEMENT_" + loop.level(), value),
        Grounds.toLeading(course, tableFirings, rules));
  }

  private static List<Drafted> inOrder(List<Step> steps) {
    steps.sort(Comparator.comparingInt(Step::position));
    List<Drafted> map = new ArrayList<>(steps.size());
    steps.forEach(step -> map.add(step.drafted()));
    return map;
  }

  private List<Drafted> interventions() {
    List<Drafted> interventions = new ArrayList<>(list(Intervention.class));
    if (gaps.isOpen(Topic.INTERVENTIONS)) {
      String code = AdviceCodes.of(Intervention.class, "UNDETERMINED");
      interventions.add(undetermined(code, Topic.INTERVENTIONS));
    }
    return interventions;
  }

  private List<Drafted> list(Class<?> type) {
    return lists.getOrDefault(type, List.of());
  }

  private Drafted toLeading(Item item) {
    Grounds grounds = Grounds.toLeading(course, List.of(item.firing()), rules);
    return new Drafted(item.outline(), grounds);
  }

  private Grounds whole(List<Firing> last) {
    return Grounds.whole(course, last, rules);
  }
}
