package org.salesadvisor.check;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import org.salesadvisor.language.Language;

/**
 * Writes a report as SARIF 2.1.0 (OASIS), which code hosts show beside the lines of a change. Lines
 * and columns count as SARIF does: from 1, in UTF-16 units.
 */
public final class ReportSarif {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  private final Language language;
  private final String folder;
  private final List<String> codes;

  private ReportSarif(CheckReport report, String folder, Language language) {
    this.language = language;
    this.folder = folder.isEmpty() || folder.endsWith("/") ? folder : folder + "/";
    this.codes = report.entries().map(Entry::code).distinct().sorted().toList();
  }

  /**
   * The report as one run.
   *
   * @param folder where the rule folder is, with forward slashes: from the root of the repository,
   *     or absolute
   */
  public static ObjectNode of(CheckReport report, String folder, Language language) {
    return new ReportSarif(report, folder, language).log(report);
  }

  private ObjectNode log(CheckReport report) {
    ObjectNode log = JSON.createObjectNode();
    log.put("$schema", SCHEMA);
    log.put("version", "2.1.0");
    ObjectNode run = log.putArray("runs").addObject();
    ObjectNode driver = run.putObject("tool").putObject("driver");
    driver.put("name", "Sales Advisor");
    ArrayNode rules = driver.putArray("rules");
    codes.forEach(code -> rules.addObject().put("id", code));
    run.put("language", language.tag());
    run.put("columnKind", "utf16CodeUnits");
    ArrayNode results = run.putArray("results");
    report.entries().forEach(entry -> result(entry, results.addObject()));
    return log;
  }

  private void result(Entry entry, ObjectNode result) {
    result.put("ruleId", entry.code());
    result.put("ruleIndex", codes.indexOf(entry.code()));
    result.put("level", entry.isError() ? "error" : "warning");
    result.putObject("message").put("text", words(entry));
    ArrayNode locations = result.putArray("locations");
    if (!entry.path().isEmpty()) {
      place(entry, locations.addObject().putObject("physicalLocation"));
    }
    properties(entry, result);
  }

  private String words(Entry entry) {
    String message = entry.message().text(language);
    return entry.hint() == null ? message : message + "; " + entry.hint().text(language);
  }

  private void place(Entry entry, ObjectNode place) {
    place.putObject("artifactLocation").put("uri", uri(folder + entry.path()));
    if (entry.line() > 0) {
      ObjectNode region = place.putObject("region").put("startLine", entry.line());
      if (entry.column() > 0) {
        region.put("startColumn", entry.column());
      }
    }
  }

  private static String uri(String path) {
    try {
      return new URI(path.startsWith("/") ? "file" : null, null, path, null).toASCIIString();
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException("a path is made a URI", impossible);
    }
  }

  private static void properties(Entry entry, ObjectNode result) {
    if (entry.witness() != null) {
      result.putObject("properties").set("witness", entry.witness());
    }
  }
}
