package org.salesadvisor.datasets.imports;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;
import org.salesadvisor.datasets.mapping.MappingJson;
import org.salesadvisor.datasets.reading.Finding;
import org.salesadvisor.datasets.reading.FindingCode;
import org.salesadvisor.datasets.reading.Findings;
import org.salesadvisor.datasets.store.Stored;
import org.salesadvisor.errors.AdvisorException;

/** What came of an import, as JSON with texts in every language. */
final class Report {

  private final ObjectNode json = JsonNodeFactory.instance.objectNode();
  private final ArrayNode files = JsonNodeFactory.instance.arrayNode();

  Report(Asked asked) {
    json.put("dryRun", asked.isDry());
    json.set("files", files);
    if (asked.isDry()) {
      json.put("mappingIsProposed", asked.isProposed());
      json.set("mapping", MappingJson.of(asked.mapping()));
    }
  }

  void file(String name, String form, long rows) {
    files.addObject().put("file", name).put("form", form).put("rows", rows);
  }

  void opportunities(long count) {
    json.put("opportunities", count);
  }

  /** Where it went, and what that changed there. */
  void stored(UUID dataset, Stored stored) {
    if (dataset != null) {
      json.put("dataset", dataset.toString());
    }
    json.put("added", stored.added());
    json.put("changed", stored.changed());
    json.put("unchanged", stored.unchanged());
  }

  /** The same files went into this dataset before. */
  void knownAs(UUID dataset) {
    json.put("dataset", dataset.toString());
    json.put("isKnown", true);
    json.put("added", 0);
    json.put("changed", 0);
  }

  void summary(ObjectNode summary) {
    json.set("summary", summary);
  }

  void findings(Findings found) {
    long errors = 0;
    long warnings = 0;
    ObjectNode counts = json.putObject("counts");
    for (var one : new java.util.TreeMap<>(found.counts()).entrySet()) {
      counts.put(one.getKey().name(), one.getValue());
      errors += one.getKey().isError() ? one.getValue() : 0;
      warnings += one.getKey().isError() ? 0 : one.getValue();
    }
    json.put("errors", errors);
    json.put("warnings", warnings);
    ArrayNode all = json.putArray("findings");
    found.kept().stream()
        .sorted(java.util.Comparator.comparing((Finding one) -> !one.code().isError()))
        .forEach(one -> finding(one, all.addObject()));
  }

  private static void finding(Finding finding, ObjectNode one) {
    FindingCode code = finding.code();
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

  void failure(AdvisorException why) {
    ObjectNode failure = json.putObject("failure");
    failure.put("code", why.code());
    failure.set("detail", Texts.of(why.message()));
    failure.set("advice", Texts.of(why.whatNext()));
    if (why instanceof org.salesadvisor.errors.InvalidInputException invalid) {
      ArrayNode errors = failure.putArray("errors");
      invalid
          .faults()
          .forEach(
              fault ->
                  errors
                      .addObject()
                      .put("pointer", fault.pointer())
                      .set("message", Texts.of(fault.message())));
    }
  }

  /** One of its values; empty when it has none. */
  String text(String field) {
    return json.path(field).asText();
  }

  String text() {
    return json.toString();
  }
}
