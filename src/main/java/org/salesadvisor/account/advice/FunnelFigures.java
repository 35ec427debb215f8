package org.salesadvisor.account.advice;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.salesadvisor.errors.Shown;
import org.salesadvisor.facts.Funnel;
import org.salesadvisor.facts.FunnelSign;
import org.salesadvisor.funnel.FunnelSigns;
import org.salesadvisor.funnel.narrowing.Diagnosis;
import org.salesadvisor.funnel.narrowing.Dimension;
import org.salesadvisor.funnel.narrowing.Gain;
import org.salesadvisor.funnel.narrowing.Gate;
import org.salesadvisor.funnel.narrowing.GateResult;
import org.salesadvisor.funnel.narrowing.SegmentFinding;
import org.salesadvisor.funnel.narrowing.TransitionFinding;
import org.salesadvisor.funnel.narrowing.Watch;
import org.salesadvisor.funnel.narrowing.Worth;

/** The figures behind the signs of a funnel. */
final class FunnelFigures {

  /** More names would be no reason to read; the diagnosis has them all. */
  private static final int MOST_PEOPLE = 10;

  private final List<FunnelFigure> figures = new ArrayList<>();

  private FunnelFigures() {}

  /** Those of one period against another. */
  static List<FunnelFigure> of(Funnel funnel) {
    FunnelFigures all = new FunnelFigures();
    FunnelSigns.rates(funnel)
        .forEach(
            (sign, rate) ->
                all.figures.add(
                    FunnelFigure.of(
                        FunnelGround.FUNNEL_COUNTS,
                        ofTransition(sign),
                        rate.from().name(),
                        rate.to().name(),
                        rate.toBefore(),
                        rate.fromBefore(),
                        rate.before(),
                        rate.toNow(),
                        rate.fromNow(),
                        rate.now(),
                        rate.z())));
    return all.figures;
  }

  /** Those of a diagnosis. */
  static List<FunnelFigure> of(Diagnosis found) {
    FunnelFigures all = new FunnelFigures();
    found.transitions().forEach(all::transition);
    all.inflow(found);
    all.people(found);
    found.gates().stream()
        .filter(gate -> Boolean.FALSE.equals(gate.passed()) && comesFirst(gate.gate()))
        .findFirst()
        .ifPresent(gate -> all.gate(gate, found));
    return all.figures;
  }

  /** The signs that a transition has a part in. */
  private static Set<FunnelSign> ofTransition(FunnelSign fall) {
    return EnumSet.of(
        fall,
        FunnelSign.CONVERSIONS_AT_BASELINE,
        FunnelSign.EVERY_TRANSITION_DROPS,
        FunnelSign.MIX_SHIFT);
  }

  private void transition(TransitionFinding one) {
    Set<FunnelSign> behind = ofTransition(one.fall());
    String from = one.transition().from().name();
    String to = one.transition().to().name();
    add(
        FunnelGround.FUNNEL_TRANSITION,
        behind,
        from,
        to,
        one.baseline().k(),
        one.baseline().n(),
        one.baseline().rate(),
        one.current().k(),
        one.current().n(),
        one.current().rate(),
        one.z(),
        one.q());
    if (one.mixExplains() != null && one.reading() == TransitionFinding.Reading.NARROWS) {
      add(FunnelGround.FUNNEL_MIX, behind, from, to, one.mixExplains());
    }
    outlook(behind, one.gain(), one.watch());
  }

  private void inflow(Diagnosis found) {
    if (found.inflow() != null) {
      add(
          FunnelGround.FUNNEL_INFLOW,
          EnumSet.of(FunnelSign.INFLOW_BELOW_TARGET, FunnelSign.INFLOW_SUFFICIENT),
          found.inflow().leads(),
          found.inflow().expectedOrders(),
          found.inflow().targetOrders());
      outlook(
          EnumSet.of(FunnelSign.INFLOW_BELOW_TARGET),
          found.inflow().gain(),
          found.inflow().watch());
    }
  }

  private void people(Diagnosis found) {
    reps(found).filter(SegmentFinding::flagged).limit(MOST_PEOPLE).forEach(this::person);
    found.dimensions().stream()
        .filter(one -> one.dimension() == Dimension.REP && one.computable() && one.compared() > 1)
        .forEach(
            one ->
                add(
                    FunnelGround.FUNNEL_BREADTH,
                    EnumSet.of(FunnelSign.ALL_REPS_BELOW),
                    one.falling(),
                    one.compared()));
  }

  private static Stream<SegmentFinding> reps(Diagnosis found) {
    return found.segments().stream().filter(one -> one.dimension() == Dimension.REP);
  }

  private void person(SegmentFinding one) {
    Set<FunnelSign> behind = EnumSet.of(FunnelSign.ONE_REP_BELOW, FunnelSign.SEVERAL_REPS_BELOW);
    add(
        FunnelGround.FUNNEL_PERSON,
        behind,
        Shown.of(one.value()),
        one.transition().from().name(),
        one.transition().to().name(),
        one.counted().k(),
        one.counted().n(),
        one.counted().rate(),
        one.expectedRate(),
        one.q());
    outlook(behind, one.gain(), one.watch());
  }

  /** What a return to normal brings, and when that can be seen. */
  private void outlook(Set<FunnelSign> behind, Gain gain, Watch watch) {
    if (gain != null) {
      add(FunnelGround.FUNNEL_GAIN, behind, gain.orders(), gain.low(), gain.high());
      if (gain.worth() != null) {
        Worth worth = gain.worth();
        add(
            FunnelGround.FUNNEL_WORTH,
            behind,
            worth.amount(),
            worth.low(),
            worth.high(),
            worth.currency());
      }
    }
    if (watch != null) {
      add(FunnelGround.FUNNEL_WATCH, behind, watch.count(), watch.on().toString());
    }
  }

  /** Before anything is compared. */
  private static boolean comesFirst(Gate gate) {
    return gate.compareTo(Gate.ENOUGH_DATA) <= 0;
  }

  private static FunnelGround ground(Gate gate) {
    return switch (gate) {
      case DENOMINATORS -> FunnelGround.FUNNEL_DENOMINATORS;
      case MATURE -> FunnelGround.FUNNEL_MATURE;
      default -> FunnelGround.FUNNEL_ENOUGH_DATA;
    };
  }

  private void gate(GateResult gate, Diagnosis found) {
    Set<FunnelSign> behind = EnumSet.of(FunnelSign.NOT_COMPARED);
    add(ground(gate.gate()), behind, List.copyOf(found.missing()), gate.gate().name());
    if (found.matureOn() != null) {
      add(FunnelGround.FUNNEL_MATURE_ON, behind, found.matureOn().toString());
    }
    if (gate.gate() == Gate.ENOUGH_DATA) {
      found.transitions().stream()
          .filter(one -> one.needed() != Long.MAX_VALUE)
          .forEach(
              one ->
                  add(
                      FunnelGround.FUNNEL_NEEDED,
                      behind,
                      one.transition().from().name(),
                      one.transition().to().name(),
                      one.current().n(),
                      one.needed()));
    }
  }

  private void add(FunnelGround ground, Set<FunnelSign> behind, Object... values) {
    figures.add(FunnelFigure.of(ground, behind, values));
  }
}
