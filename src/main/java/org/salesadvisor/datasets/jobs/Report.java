package org.salesadvisor.datasets.jobs;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import org.salesadvisor.datasets.reading.Finding;
import org.salesadvisor.datasets.reading.FindingKind;
import org.salesadvisor.datasets.reading.Findings;
import org.salesadvisor.errors.AdvisorException;
import org.salesadvisor.errors.Fault;
import org.salesadvisor.errors.InvalidInputException;

/** What came of an import, as JSON with texts in every language. */
public final class Report {

  private final ObjectNode json = JsonNodeFactory.instance.objectNode();
  private final ArrayNode files = JsonNodeFactory.instance.arrayNode();

  public Report() {
    json.set("files", files);
  }

  /** Of a file that was read. */
  public void file(String name, String form, long rows) {
    files.addObject().put("file", name).put("form", form).put("rows", rows);
  }

  public Report put(String field, long number) {
    json.put(field, number);
    return this;
  }

  public Report put(String field, boolean truth) {
    json.put(field, truth);
    return this;
  }

  public Report put(String field, String text) {
    json.put(field, text);
    return this;
  }

  public Report put(String field, ObjectNode part) {
    json.set(field, part);
    return this;
  }

  /** Everything that was found in the files. */
  public void findings(Findings found) {
    long errors = 0;
    long warnings = 0;
    ObjectNode counts = json.putObject("counts");
    for (FindingKind kind : sorted(found)) {
      long count = found.counts().get(kind);
      counts.put(kind.name(), count);
      errors += kind.isError() ? count : 0;
      warnings += kind.isError() ? 0 : count;
    }
    json.put("errors", errors);
    json.put("warnings", warnings);
    ArrayNode all = json.putArray("findings");
    found.kept().stream()
        .sorted(Comparator.comparing((Finding one) -> !one.code().isError()))
        .forEach(one -> finding(one, all.addObject()));
  }

  private static List<FindingKind> sorted(Findings found) {
    return found.counts().keySet().stream()
        .sorted(
            Comparator.comparing((FindingKind kind) -> !kind.isError())
                .thenComparing(FindingKind::name))
        .toList();
  }

  private static void finding(Finding finding, ObjectNode one) {
    FindingKind code = finding.code();
    one.put("code", code.name());
    one.put("severity", code.isError() ? "ERROR" : "WARNING");
    if (finding.file() != null) {
      one.put("file", finding.file());
    }
    if (finding.line() > 0) {
      one.put("line", finding.line());
    }
    if (finding.column() != null) {
      one.put("column", finding.column());
    }
    one.set("text", Texts.of(finding.message()));
  }

  /** Why it failed. */
  public void failure(AdvisorException why) {
    ObjectNode failure = json.putObject("failure");
    failure.put("code", why.code());
    failure.set("detail", Texts.of(why.message()));
    failure.set("advice", Texts.of(why.whatNext()));
    if (why instanceof InvalidInputException invalid) {
      ArrayNode errors = failure.putArray("errors");
      invalid.faults().forEach(fault -> fault(fault, errors.addObject()));
    }
  }

  private static void fault(Fault fault, ObjectNode one) {
    one.put("pointer", fault.pointer());
    if (fault.place() != null) {
      one.set("place", Texts.of(fault.place()));
    }
    one.set("message", Texts.of(fault.message()));
  }

  /** One of its values; empty when it has none. */
  public String text(String field) {
    return json.path(field).asText();
  }

  String text() {
    return json.toString();
  }
}
