package org.salesadvisor.cycle;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.salesadvisor.errors.Faults;
import org.salesadvisor.errors.Nearest;
import org.salesadvisor.errors.Shown;

/** Checks that go across the fields of cycles. */
record CyclesCheck(Object[] values, LocalDate now, Faults faults) {

  @SuppressWarnings("unchecked")
  void check() {
    LocalDate given = Days.read((String) of("today"), "/today", faults);
    LocalDate today = given == null ? now : given;
    Days.read((String) of("wantedOn"), "/wantedOn", faults);
    for (String cycle : List.of("customer", "external", "internal")) {
      List<StepDocuments.Dated> steps = (List<StepDocuments.Dated>) of(cycle);
      if (steps != null) {
        cycle("/" + cycle, steps, today);
      }
    }
    if (of("plan") != null) {
      plan((List<StepDocuments.Agreed>) of("plan"), today);
    }
  }

  private Object of(String name) {
    return CyclesDocument.of(values, name);
  }

  private void cycle(String place, List<StepDocuments.Dated> steps, LocalDate today) {
    Map<Enum<?>, Integer> seen = new HashMap<>();
    Enum<?> before = null;
    for (int i = 0; i < steps.size(); i++) {
      StepDocuments.Dated one = steps.get(i);
      if (one == null) {
        continue;
      }
      Integer same = seen.putIfAbsent(one.step(), i);
      if (same != null) {
        faults.add(place + "/" + i + "/step", CycleMessage.STEP_TWICE.with(one.step(), same));
      } else if (before != null && one.step().ordinal() < before.ordinal()) {
        faults.add(place + "/" + i + "/step", CycleMessage.OUT_OF_ORDER.with(one.step(), before));
      }
      before = one.step();
      days(place + "/" + i, one.doneOn(), one.plannedOn(), today);
    }
  }

  private void days(String place, String doneOn, String plannedOn, LocalDate today) {
    LocalDate done = Days.read(doneOn, place + "/doneOn", faults);
    Days.read(plannedOn, place + "/plannedOn", faults);
    if (done != null && today != null && done.isAfter(today)) {
      faults.add(place + "/doneOn", CycleMessage.DONE_LATER.with(done, today));
    }
  }

  private void plan(List<StepDocuments.Agreed> plan, LocalDate today) {
    List<String> known = Arrays.stream(PlanStep.values()).map(Enum::name).toList();
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < plan.size(); i++) {
      StepDocuments.Agreed one = plan.get(i);
      if (one == null) {
        continue;
      }
      String place = "/plan/" + i;
      if (!known.contains(one.step())) {
        faults.add(
            place + "/step",
            () ->
                CycleMessage.NO_SUCH_STEP.with(
                    Shown.of(one.step()), Nearest.hint(one.step(), known)));
      } else if (!seen.add(one.step())) {
        faults.add(place + "/step", CycleMessage.STEP_TWICE.with(one.step(), "plan"));
      }
      days(place, one.doneOn(), one.plannedOn(), today);
    }
  }
}
