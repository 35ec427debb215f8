package org.salesadvisor.summary;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import org.salesadvisor.datasets.DatasetFunnel;
import org.salesadvisor.datasets.FunnelQuery;

/** How many came to each phase, with the opportunities. */
@ApplicationScoped
class FunnelPart implements Part {

  private final DatasetFunnel funnel;

  FunnelPart(DatasetFunnel funnel) {
    this.funnel = funnel;
  }

  @Override
  public String name() {
    return "funnel";
  }

  @Override
  public ObjectNode of(Asked asked) {
    FunnelQuery query = new FunnelQuery().period(asked.from(), asked.to());
    JsonNode answer = funnel.json(asked.tellingOpportunities(), query, null, asked.language());
    ObjectNode part = Cut.of(asked.inPeriod("/funnel"), answer, "undated");
    ArrayNode phases = part.putArray("phases");
    for (JsonNode step : answer.at("/total/steps")) {
      String phase = step.path("phase").asText();
      phases.add(
          Cut.of(
              asked.inPeriod("/opportunities").with("phase", phase),
              step,
              "phase",
              "reached",
              "fromPrevious",
              "value"));
    }
    return part;
  }
}
