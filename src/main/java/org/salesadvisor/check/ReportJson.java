package org.salesadvisor.check;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import org.salesadvisor.engine.RuleFault;
import org.salesadvisor.scenario.Coverage;
import org.salesadvisor.scenario.Difference;
import org.salesadvisor.scenario.Outcome;

/** Writes a report as JSON; its schema stands beside it in {@link ReportSchema}. */
public final class ReportJson {

  private static final ObjectMapper JSON = new ObjectMapper();

  private ReportJson() {}

  public static ObjectNode of(CheckReport report) {
    ObjectNode json = JSON.createObjectNode();
    json.put("digest", report.digest());
    json.put("clean", report.isClean());
    ArrayNode faults = json.putArray("faults");
    report.faults().forEach(fault -> write(fault, faults.addObject()));
    scenarios(report.scenarios(), json.putObject("scenarios"));
    if (report.coverage() != null) {
      coverage(report.coverage(), json.putObject("coverage"));
    }
    ArrayNode findings = json.putArray("findings");
    report.findings().forEach(finding -> write(finding, findings.addObject()));
    return json;
  }

  private static void write(RuleFault fault, ObjectNode json) {
    place(json, fault.path(), fault.line());
    json.put("code", fault.code());
    json.put("message", fault.message());
  }

  private static void place(ObjectNode json, String path, int line) {
    json.put("file", path);
    if (line > 0) {
      json.put("line", line);
    }
  }

  private static void scenarios(ScenarioResults results, ObjectNode json) {
    json.put("total", results.total());
    json.put("passed", results.total() - results.failed().size());
    ArrayNode failed = json.putArray("failed");
    results.failed().forEach(outcome -> write(outcome, failed.addObject()));
  }

  private static void write(Outcome outcome, ObjectNode json) {
    place(json, outcome.scenario().path(), outcome.scenario().line());
    json.put("title", outcome.scenario().title());
    ArrayNode differences = json.putArray("differences");
    for (Difference difference : outcome.differences()) {
      differences
          .addObject()
          .put("what", difference.what())
          .put("expected", difference.expected())
          .put("actual", difference.actual());
    }
    texts(json, "fired", outcome.fired());
  }

  private static void coverage(Coverage coverage, ObjectNode json) {
    texts(json, "neverFired", coverage.neverFired());
    texts(json, "neverAsserted", coverage.neverAsserted());
    texts(json, "neverSilent", coverage.neverSilent());
  }

  private static void write(Finding finding, ObjectNode json) {
    json.put("severity", finding.severity().name());
    place(json, finding.path(), finding.line());
    json.put("code", finding.code());
    json.put("message", finding.message());
    texts(json, "rules", finding.rules());
    if (finding.witness() != null) {
      json.set("witness", finding.witness());
    }
  }

  private static void texts(ObjectNode json, String name, Collection<String> texts) {
    ArrayNode array = json.putArray(name);
    texts.forEach(array::add);
  }
}
