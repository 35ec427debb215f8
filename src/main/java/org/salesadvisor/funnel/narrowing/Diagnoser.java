package org.salesadvisor.funnel.narrowing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.salesadvisor.facts.FunnelSign;
import org.salesadvisor.funnel.narrowing.TransitionFinding.Reading;
import org.salesadvisor.language.Message;
import org.salesadvisor.rulebase.Norms;

/**
 * Asks the eight gates of a funnel in their order. A pure function of question and norms; it reads
 * no clock and keeps nothing.
 */
public final class Diagnoser {

  /** More would be no answer to read; those flagged are always among them. */
  private static final int MOST_SEGMENTS = 500;

  private static final int FEWEST_TO_WIDEN = 3;

  private final Question question;
  private final Limits limits;
  private final Work work;
  private final Frame frame;
  private final Map<Gate, GateResult> gates = new EnumMap<>(Gate.class);
  private final Set<String> missing = new LinkedHashSet<>();
  private final Signs signs;
  private final List<TransitionFinding> transitions = new ArrayList<>();
  private Budget budget;
  private Inflow inflow;
  private Outlook outlook;
  private WhoGate who;
  private LocalDate matureOn;

  private Diagnoser(Question question, Limits limits) {
    this.question = question;
    this.limits = limits;
    this.work = new Work(question.rows());
    this.frame = Frame.of(question, limits.baselinePeriods(), limits.recentPeriods());
    this.signs = new Signs(limits, question.observed());
    this.budget = budget(0, 0);
  }

  /** Diagnoses. */
  public static Diagnosis diagnose(Question question, Norms norms) {
    Diagnoser diagnoser = new Diagnoser(question, Limits.of(norms));
    return diagnoser.result(diagnoser.verdict());
  }

  private Budget budget(int whole, int people) {
    return new Budget(whole, people, limits.looks(), limits.wholeShare(), limits.falseDiscovery());
  }

  private Verdict verdict() {
    Denominators denominators = new Denominators(work, frame);
    gate(Gate.DENOMINATORS, denominators.pass(), denominators.details());
    if (!denominators.pass()) {
      missing.addAll(denominators.missing());
      return Verdict.NOT_COMPUTABLE;
    }
    Maturity maturity = Maturity.of(question, frame, limits.ripe());
    gate(Gate.MATURE, maturity.passed(), maturity.details());
    if (maturity.isUnknown()) {
      missing.add("horizonDays");
    }
    if (!maturity.passed()) {
      matureOn = maturity.from();
      missing.add(matureOn == null ? "horizonDays" : "asOf");
      return Verdict.NOT_MATURE;
    }
    return compared(denominators.transitions());
  }

  private Verdict compared(List<Transition> counted) {
    Splits splits = new Splits(work, frame, counted);
    List<WholeTest> tests =
        counted.stream()
            .map(transition -> WholeTest.of(splits.work(), frame, transition, limits))
            .filter(WholeTest::isComparable)
            .toList();
    outlook = new Outlook(tests, question, frame);
    List<WholeTest> wider = wider(splits.work(), tests);
    who = new WhoGate(splits, counted, frame, limits);
    int whole = tests.size() + wider.size();
    budget = budget(whole, who.tests());
    double[] q = budget.q(p(tests, wider));
    for (int i = 0; i < tests.size(); i++) {
      transitions.add(finding(tests, i, wider, q));
    }
    Verdict verdict = whole(tests);
    who(Arrays.copyOfRange(q, whole, q.length), counted);
    return verdict;
  }

  /** Two periods together, where nobody chose which and no season tells them apart. */
  private List<WholeTest> wider(Work split, List<WholeTest> tests) {
    if (!question.current().isEmpty() || frame.baseline().size() < FEWEST_TO_WIDEN) {
      return List.of();
    }
    return tests.stream()
        .filter(test -> !test.history().isSeasonal())
        .map(test -> WholeTest.of(split, frame.widened(), test.transition(), limits))
        .filter(WholeTest::isComparable)
        .toList();
  }

  private double[] p(List<WholeTest> tests, List<WholeTest> wider) {
    return DoubleStream.concat(
            Stream.concat(tests.stream(), wider.stream()).mapToDouble(WholeTest::p), who.p())
        .toArray();
  }

  /** That of the periods under review, or of two together when only these show something. */
  private TransitionFinding finding(
      List<WholeTest> tests, int at, List<WholeTest> wider, double[] q) {
    WholeTest shown = tests.get(at);
    double own = q[at];
    for (int i = 0; i < wider.size(); i++) {
      WholeTest both = wider.get(i);
      double ofBoth = q[tests.size() + i];
      if (both.transition().equals(shown.transition())
          && !shown.isSignal(own, limits, budget)
          && both.isSignal(ofBoth, limits, budget)) {
        shown = both;
        own = ofBoth;
      }
    }
    return shown.finding(own, limits, budget, outlook.watch(shown), outlook.gain(shown));
  }

  private Verdict whole(List<WholeTest> tests) {
    boolean narrows = any(Reading.NARROWS);
    boolean widens = any(Reading.WIDENS);
    boolean isEnough = narrows || widens || (!transitions.isEmpty() && !any(Reading.TOO_FEW));
    gate(Gate.ENOUGH_DATA, isEnough, told().enough());
    if (!isEnough) {
      missing.add("rows");
      return Verdict.NOT_ENOUGH_DATA;
    }
    gate(Gate.BASELINE, true, told().baseline(tests));
    gate(Gate.SIGNAL, narrows || widens, told().signal());
    signs.transitions(transitions);
    inflow = outlook.inflow();
    signs.inflow(inflow);
    if (narrows) {
      mix();
      gate(Gate.WHERE, true, told().where());
    }
    return narrows ? Verdict.NARROWING : widens ? Verdict.WIDENING : Verdict.STABLE;
  }

  private boolean any(Reading reading) {
    return transitions.stream().anyMatch(one -> one.reading() == reading);
  }

  private void mix() {
    boolean isSplit =
        transitions.stream()
            .anyMatch(one -> one.reading() == Reading.NARROWS && one.mixExplains() != null);
    if (!isSplit) {
      missing.add("rows.channel");
    }
    boolean isMore =
        transitions.stream().anyMatch(one -> one.narrowsBeyondMix(limits.mixExplains()));
    gate(Gate.MIX, isMore, told().mix());
  }

  private Told told() {
    return new Told(transitions, frame, limits, budget);
  }

  private void who(double[] q, List<Transition> counted) {
    List<Message> details = who.ask(q, outlook, work, fallenMost(counted));
    who.reps(signs);
    if (!work.dimensions().contains(Dimension.REP)) {
      details.add(NarrowingMessage.NO_REPS.with());
      missing.add("rows.rep");
    }
    gate(Gate.WHO, who.passed(), details);
  }

  private Transition fallenMost(List<Transition> counted) {
    return transitions.stream()
        .min(Comparator.comparingDouble(TransitionFinding::z))
        .map(TransitionFinding::transition)
        .orElse(counted.get(0));
  }

  private void gate(Gate gate, Boolean passed, List<Message> details) {
    gates.put(gate, new GateResult(gate, passed, details));
  }

  private Diagnosis result(Verdict verdict) {
    for (Gate gate : Gate.values()) {
      gates.putIfAbsent(
          gate, new GateResult(gate, null, List.of(NarrowingMessage.NOT_REACHED.with())));
    }
    List<SegmentFinding> segments = who == null ? List.of() : who.segments();
    if (!signs.all().contains(FunnelSign.COMPARED)) {
      signs.notCompared();
    }
    int shown = Math.min(segments.size(), MOST_SEGMENTS);
    return new Diagnosis(
        verdict,
        List.copyOf(frame.current()),
        frame.baseline(),
        List.copyOf(gates.values()),
        transitions,
        List.copyOf(segments.subList(0, shown)),
        segments.size() - shown,
        who == null ? List.of() : who.dimensions(),
        budget,
        inflow,
        matureOn,
        missing,
        signs.all());
  }
}
