package org.salesadvisor.summary;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.StreamSupport;
import org.salesadvisor.errors.AdvisorException;
import org.salesadvisor.leads.LeadReports;

/** Leads per step, and those that sales left waiting. */
@ApplicationScoped
class LeadsPart implements Part {

  private final LeadReports reports;

  LeadsPart(LeadReports reports) {
    this.reports = reports;
  }

  @Override
  public String name() {
    return "leads";
  }

  @Override
  public ObjectNode of(Asked asked) {
    String dataset = asked.dataset().id().toString();
    JsonNode answer = Cut.read(reports.json(asked.from(), asked.to(), dataset, asked.rules()));
    mustHoldLeads(answer, dataset);
    ObjectNode part =
        Cut.of(
            asked.leads("/report").with("from", asked.from()).with("to", asked.to()),
            answer,
            "from",
            "to");
    ArrayNode steps = part.putArray("steps");
    for (JsonNode step : answer.path("steps")) {
      steps.add(
          Cut.of(
              asked.leads("").with("step", step.path("step").asText()),
              step,
              "step",
              "waiting",
              "further",
              "medianDays"));
    }
    part.set("acceptance", acceptance(answer.path("acceptance")));
    return part;
  }

  private static ObjectNode acceptance(JsonNode acceptance) {
    return Cut.of(
        acceptance, "hours", "inTime", "acceptedLate", "rejectedLate", "waiting", "waitingTooLong");
  }

  private static void mustHoldLeads(JsonNode report, String dataset) {
    boolean holdsNone =
        StreamSupport.stream(report.path("steps").spliterator(), false)
            .allMatch(step -> step.at("/further/n").asLong() == 0);
    if (holdsNone) {
      throw new AdvisorException(
          "NO_LEADS", SummaryGap.NO_LEADS.with(), SummaryGap.MAKE_LEADS.with(dataset));
    }
  }
}
