package org.salesadvisor.cycle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * One cycle on the timeline.
 *
 * @param steps all of its steps in order
 * @param now the step after the last that was done, or a later one that is told without a day; the
 *     last when all were done; null when nothing is told
 */
record Course(List<Step> steps, Step now) {

  /**
   * A step.
   *
   * @param isTold whether anything is told of it
   */
  record Step(Enum<?> step, LocalDate doneOn, LocalDate plannedOn, boolean isTold) {

    /** Told without a day: the work is there. */
    boolean isStanding() {
      return isTold && doneOn == null && plannedOn == null;
    }

    boolean isOverdue(LocalDate today) {
      return doneOn == null && plannedOn != null && plannedOn.isBefore(today);
    }
  }

  /**
   * @param all the steps of the cycle
   * @param told those of which anything is told; null for none
   */
  static Course of(Enum<?>[] all, List<? extends StepDocuments.Dated> told) {
    List<Step> steps = new ArrayList<>();
    int behindDone = -1;
    int standing = -1;
    int first = -1;
    for (Enum<?> one : all) {
      Step step = step(one, told);
      if (step.doneOn() != null) {
        behindDone = Math.min(one.ordinal() + 1, all.length - 1);
      }
      if (step.isStanding()) {
        standing = one.ordinal();
      }
      if (step.isTold() && first < 0) {
        first = one.ordinal();
      }
      steps.add(step);
    }
    int now = Math.max(behindDone, standing);
    return new Course(List.copyOf(steps), first < 0 ? null : steps.get(now < 0 ? first : now));
  }

  private static Step step(Enum<?> step, List<? extends StepDocuments.Dated> told) {
    if (told != null) {
      for (StepDocuments.Dated one : told) {
        if (one.step() == step) {
          return new Step(step, Days.of(one.doneOn()), Days.of(one.plannedOn()), true);
        }
      }
    }
    return new Step(step, null, null, false);
  }

  /** The last day on which a step was done; null when none was. */
  LocalDate lastDone() {
    return steps.stream()
        .map(Step::doneOn)
        .filter(day -> day != null)
        .max(LocalDate::compareTo)
        .orElse(null);
  }

  /** The earliest day that has passed without its step being done; null when there is none. */
  LocalDate overdueSince(LocalDate today) {
    return steps.stream()
        .filter(step -> step.isOverdue(today))
        .map(Step::plannedOn)
        .min(LocalDate::compareTo)
        .orElse(null);
  }
}
