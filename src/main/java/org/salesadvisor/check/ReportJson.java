package org.salesadvisor.check;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import org.salesadvisor.engine.RuleFault;
import org.salesadvisor.language.Language;
import org.salesadvisor.language.Message;
import org.salesadvisor.scenario.Coverage;
import org.salesadvisor.scenario.Difference;
import org.salesadvisor.scenario.Outcome;

/** Writes a report as JSON; its schema stands beside it in {@link ReportSchema}. */
public final class ReportJson {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Language language;

  private ReportJson(Language language) {
    this.language = language;
  }

  public static ObjectNode of(CheckReport report, Language language) {
    return new ReportJson(language).write(report);
  }

  private ObjectNode write(CheckReport report) {
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

  private void write(RuleFault fault, ObjectNode json) {
    json.put("severity", fault.severity().name());
    place(json, fault.path(), fault.line());
    if (fault.column() > 0) {
      json.put("column", fault.column());
    }
    words(json, fault.code(), fault.message(), fault.hint());
  }

  private void words(ObjectNode json, String code, Message message, Message hint) {
    json.put("code", code);
    json.put("message", message.text(language));
    if (hint != null) {
      json.put("hint", hint.text(language));
    }
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

  private void write(Finding finding, ObjectNode json) {
    json.put("severity", finding.severity().name());
    place(json, finding.path(), finding.line());
    words(json, finding.code(), finding.message(), finding.hint());
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
