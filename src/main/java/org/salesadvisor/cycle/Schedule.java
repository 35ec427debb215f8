package org.salesadvisor.cycle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.salesadvisor.account.advice.Conclusion;

/**
 * Gives the steps of a plan their days: back from the day that the client wants, so that the
 * delivery is on it, or forward from today where the client named none [A].
 *
 * @param timeline with the days
 * @param stepDays so many a step takes
 */
record Schedule(Timeline timeline, int stepDays) {

  List<PlannedStep> of(List<Conclusion> steps, List<StepDocuments.Agreed> agreed) {
    Map<String, StepDocuments.Agreed> byStep =
        agreed == null
            ? Map.of()
            : agreed.stream()
                .collect(Collectors.toMap(StepDocuments.Agreed::step, Function.identity()));
    List<LocalDate> own =
        steps.stream().map(step -> agreedDay(byStep.get(step.value().toString()))).toList();
    List<LocalDate> days =
        timeline.wantedOn() == null
            ? forward(steps, own, firstToDo(steps, byStep))
            : back(steps, own);
    List<PlannedStep> planned = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      StepDocuments.Agreed one = byStep.get(steps.get(i).value().toString());
      planned.add(
          new PlannedStep(
              steps.get(i),
              one == null ? null : one.owner(),
              days.get(i),
              one == null ? null : Days.of(one.doneOn())));
    }
    return planned;
  }

  private static LocalDate agreedDay(StepDocuments.Agreed one) {
    return one == null ? null : Days.of(one.plannedOn());
  }

  /** An agreed day takes the place of the one that was counted, and is counted on from. */
  private static LocalDate or(LocalDate own, LocalDate counted) {
    return own == null ? counted : own;
  }

  /** What lies before a step that is done is not planned again; the step after it is today's. */
  private List<LocalDate> forward(List<Conclusion> steps, List<LocalDate> own, int firstToDo) {
    List<LocalDate> days = new ArrayList<>(own.subList(0, firstToDo));
    LocalDate day = timeline.today();
    for (int i = firstToDo; i < steps.size(); i++) {
      day = or(own.get(i), i == firstToDo ? day : plus(day, days(steps.get(i))));
      days.add(day);
    }
    return days;
  }

  private static int firstToDo(List<Conclusion> steps, Map<String, StepDocuments.Agreed> byStep) {
    int first = 0;
    for (int i = 0; i < steps.size(); i++) {
      StepDocuments.Agreed one = byStep.get(steps.get(i).value().toString());
      if (one != null && one.doneOn() != null) {
        first = i + 1;
      }
    }
    return first;
  }

  private List<LocalDate> back(List<Conclusion> steps, List<LocalDate> own) {
    List<LocalDate> days = new ArrayList<>(java.util.Collections.nCopies(steps.size(), null));
    int delivery = at(steps, PlanStep.DELIVER);
    LocalDate day = timeline.wantedOn();
    for (int i = delivery; i >= 0; i--) {
      day = or(own.get(i), day);
      days.set(i, day);
      Integer taken = days(steps.get(i));
      day = day == null || taken == null ? null : day.minusDays(taken);
    }
    for (int i = delivery + 1; i < steps.size(); i++) {
      days.set(i, or(own.get(i), plus(days.get(i - 1), days(steps.get(i)))));
    }
    return days;
  }

  private static int at(List<Conclusion> steps, PlanStep wanted) {
    for (int i = 0; i < steps.size(); i++) {
      if (steps.get(i).value().equals(wanted.name())) {
        return i;
      }
    }
    return steps.size() - 1;
  }

  private static LocalDate plus(LocalDate day, Integer days) {
    return day == null || days == null ? null : day.plusDays(days);
  }

  /** Making takes the lead time of the product; null when that is unknown. */
  private Integer days(Conclusion step) {
    return step.value().equals(PlanStep.MAKE_TO_ORDER.name())
        ? timeline.leadTimeDays()
        : (Integer) stepDays;
  }
}
