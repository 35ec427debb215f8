package org.salesadvisor.check;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.salesadvisor.engine.RuleFault;
import org.salesadvisor.language.Language;
import org.salesadvisor.language.Message;
import org.salesadvisor.scenario.Difference;
import org.salesadvisor.scenario.FailedScenario;
import org.salesadvisor.scenario.FileFigures;
import org.salesadvisor.scenario.Reached;
import org.salesadvisor.scenario.ScenarioReport;
import org.salesadvisor.verification.Coverage;

/** Writes a report as JSON; its schema stands in {@link ReportSchema}. */
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
    scenarios(report, json.putObject("scenarios"));
    if (report.quality() != null) {
      coverage(report.quality(), json.putObject("coverage"));
    }
    ArrayNode findings = json.putArray("findings");
    report.findings().forEach(finding -> write(finding, findings.addObject()));
    if (report.proven() != null) {
      proofs(report.proven(), json.putObject("proofs"));
    }
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

  private void scenarios(CheckReport report, ObjectNode json) {
    if (report.tests() != null) {
      json.put("total", report.tests().total());
      json.put("passed", report.tests().passed());
    }
    ArrayNode failed = json.putArray("failed");
    report.failed().forEach(scenario -> write(scenario, failed.addObject()));
  }

  private void write(FailedScenario failed, ObjectNode json) {
    place(json, failed.path(), failed.line());
    json.put("title", failed.title());
    ArrayNode differences = json.putArray("differences");
    for (Difference difference : failed.differences()) {
      ObjectNode one = differences.addObject();
      one.put("kind", difference.kind().name());
      one.put("what", difference.what());
      texts(one, "expected", difference.expected());
      texts(one, "got", difference.got());
      one.put("message", difference.text(language));
    }
    json.put("message", failed.text(language));
  }

  private static void coverage(ScenarioReport quality, ObjectNode json) {
    write(quality.rules(), json.putObject("rules"));
    write(quality.conditions(), json.putObject("conditions"));
    write(quality.mutants(), json.putObject("mutants"));
    json.put("equivalentMutants", quality.equivalent().size());
    ArrayNode files = json.putArray("files");
    quality.files().forEach(file -> write(file, files.addObject()));
  }

  private static void write(FileFigures file, ObjectNode json) {
    json.put("file", file.path());
    json.put("scenarios", file.scenarios());
    write(file.rules(), json.putObject("rules"));
    write(file.conditions(), json.putObject("conditions"));
    write(file.mutants(), json.putObject("mutants"));
  }

  private static void write(Reached reached, ObjectNode json) {
    json.put("count", reached.count());
    json.put("total", reached.total());
  }

  private static void proofs(Coverage proven, ObjectNode json) {
    json.put("states", proven.states());
    json.put("rules", proven.rules());
    texts(json, "unproven", proven.unproven());
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

  private static void texts(ObjectNode json, String name, List<String> texts) {
    ArrayNode array = json.putArray(name);
    texts.forEach(array::add);
  }
}
