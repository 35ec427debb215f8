package org.salesadvisor.summary;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import org.salesadvisor.today.OperationalFunnels;

/** How much work is open, how much of it waits too long, and what is at stake. */
@ApplicationScoped
class TodayPart implements Part {

  private final OperationalFunnels funnels;

  TodayPart(OperationalFunnels funnels) {
    this.funnels = funnels;
  }

  @Override
  public String name() {
    return "today";
  }

  @Override
  public ObjectNode of(Asked asked) {
    JsonNode answer =
        Cut.read(
            funnels.totals(
                asked.tellingOpportunities(), asked.asOf(), asked.rules(), asked.language()));
    ObjectNode part =
        Cut.of(asked.call("/today").with("asOf", asked.asOf()), answer, "asOf", "day");
    part.setAll(
        Cut.of(
            answer.path("open"),
            "count",
            "snoozed",
            "due",
            "overdue",
            "noNextStep",
            "closeDatePassed",
            "stagnating",
            "value"));
    part.set("gaps", answer.path("gaps"));
    return part;
  }
}
