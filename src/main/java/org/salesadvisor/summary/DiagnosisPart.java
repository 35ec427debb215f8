package org.salesadvisor.summary;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import org.salesadvisor.datasets.store.Dataset;
import org.salesadvisor.diagnosis.dataset.DatasetDiagnosis;

/** Whether the funnel narrows, and what to do; the gate that failed when that cannot be said. */
@ApplicationScoped
class DiagnosisPart implements Part {

  private final DatasetDiagnosis diagnosis;

  DiagnosisPart(DatasetDiagnosis diagnosis) {
    this.diagnosis = diagnosis;
  }

  @Override
  public String name() {
    return "diagnosis";
  }

  @Override
  public ObjectNode of(Asked asked) {
    Dataset dataset = asked.tellingOpportunities();
    JsonNode answer =
        Cut.read(diagnosis.json(dataset, asked.cohorts(), asked.rules(), asked.language()));
    ObjectNode part =
        Cut.of(
            asked
                .inPeriod("/diagnosis")
                .with("asOf", asked.asOf())
                .with("horizonDays", asked.horizonDays()),
            answer,
            "verdict",
            "asOf",
            "current",
            "baseline",
            "matureOn");
    ArrayNode failed = part.putArray("failedGates");
    for (JsonNode gate : answer.path("gates")) {
      if (gate.path("passed").isBoolean() && !gate.path("passed").asBoolean()) {
        failed.add(Cut.of(gate, "gate", "detail"));
      }
    }
    ArrayNode transitions = part.putArray("transitions");
    for (JsonNode one : answer.path("transitions")) {
      transitions.add(
          Cut.of(one, "from", "to", "reading", "baseline", "current", "relativeDrop", "q"));
    }
    part.set("interventions", answer.path("interventions"));
    return part;
  }
}
