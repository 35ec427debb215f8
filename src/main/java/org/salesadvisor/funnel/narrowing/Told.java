package org.salesadvisor.funnel.narrowing;

import java.util.ArrayList;
import java.util.List;
import org.salesadvisor.funnel.narrowing.TransitionFinding.Reading;
import org.salesadvisor.funnel.statistics.Interval;
import org.salesadvisor.funnel.statistics.LaneyChart;
import org.salesadvisor.language.Message;

/**
 * What the gates say of the funnel as a whole, with figures.
 *
 * @param transitions what was found
 * @param frame which periods were compared
 * @param limits what the diagnosis goes by
 * @param budget what was looked at
 */
record Told(List<TransitionFinding> transitions, Frame frame, Limits limits, Budget budget) {

  List<Message> enough() {
    if (frame.baseline().isEmpty()) {
      return List.of(NarrowingMessage.NOTHING_BEFORE.with(frame.current()));
    }
    if (transitions.isEmpty()) {
      return List.of(NarrowingMessage.NOBODY_ON_ONE_SIDE.with());
    }
    String drop = Figures.percent(limits.dropToFind());
    return transitions.stream()
        .map(
            one ->
                one.needed() == Long.MAX_VALUE
                    ? NarrowingMessage.BASELINE_TOO_SMALL.with(
                        one.transition(), one.baseline().n(), drop)
                    : NarrowingMessage.NEEDS.with(
                        one.transition(),
                        one.current().n(),
                        one.needed(),
                        drop,
                        Figures.percent(limits.chanceToFind())))
        .toList();
  }

  List<Message> baseline(List<WholeTest> tests) {
    return tests.stream().map(this::baseline).toList();
  }

  private Message baseline(WholeTest test) {
    History history = test.history();
    Interval normal =
        new LaneyChart(history.rate().rate(), history.scatter().factor())
            .limits(test.current().n(), limits.sigmas());
    return (history.isSeasonal() ? NarrowingMessage.SEASONAL : NarrowingMessage.NOT_SEASONAL)
        .with(
            test.transition(),
            history.compared().size(),
            Figures.plain(history.sigmaZ(), 2),
            Figures.plain(history.scatter().factor(), 2),
            Figures.percent(normal.low()),
            Figures.percent(normal.high()),
            Figures.percent(test.current().rate()));
  }

  List<Message> signal() {
    List<Message> details = new ArrayList<>();
    for (TransitionFinding one : transitions) {
      details.add(
          NarrowingMessage.SIGNAL_OF.with(
              one.transition(),
              Figures.percent(one.baseline().rate()),
              Figures.percent(one.current().rate()),
              one.periods(),
              Figures.plain(one.z(), 1),
              Figures.chance(one.q()),
              word(one.reading()).with()));
    }
    details.add(
        NarrowingMessage.BUDGET.with(
            budget.tests(),
            budget.whole(),
            budget.people(),
            Figures.plain(budget.looks(), 1),
            Figures.plain(budget.tests() * budget.looks(), 0),
            Figures.percent(budget.rate()),
            Figures.percent(limits.relevantDrop())));
    return details;
  }

  List<Message> mix() {
    List<Message> details = new ArrayList<>();
    for (TransitionFinding one : transitions) {
      if (one.reading() == Reading.NARROWS && one.mixExplains() != null) {
        String share = Figures.percent(one.mixExplains());
        details.add(NarrowingMessage.MIX_EXPLAINS.with(one.transition(), share));
      }
    }
    return details.isEmpty() ? List.of(NarrowingMessage.NO_MIX.with()) : details;
  }

  List<Message> where() {
    List<Message> details = new ArrayList<>();
    for (TransitionFinding one : transitions) {
      if (one.reading() == Reading.NARROWS) {
        details.add(
            NarrowingMessage.FELL.with(one.transition(), Figures.percent(one.relativeDrop())));
      }
    }
    return details;
  }

  private static NarrowingMessage word(Reading reading) {
    return switch (reading) {
      case NARROWS -> NarrowingMessage.NARROWS;
      case WIDENS -> NarrowingMessage.WIDENS;
      case STEADY -> NarrowingMessage.STEADY;
      case TOO_FEW -> NarrowingMessage.TOO_FEW;
    };
  }
}
