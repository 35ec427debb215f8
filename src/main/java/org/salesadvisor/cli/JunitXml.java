package org.salesadvisor.cli;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.salesadvisor.check.CheckReport;
import org.salesadvisor.engine.RuleFault;
import org.salesadvisor.engine.Severity;
import org.salesadvisor.language.Language;
import org.salesadvisor.scenario.FailedScenario;
import org.salesadvisor.scenario.Scenario;

/**
 * Writes scenarios as JUnit does, for build servers: a suite for each file, a case for each
 * scenario. What keeps scenarios from being run is an error in a suite of its own.
 *
 * @param folder what stands before each path
 */
record JunitXml(String folder, Language language) {

  private static final String RULES = "rules";

  /** Writes one element with what is in it. */
  private interface Content {
    void write(XMLStreamWriter xml) throws XMLStreamException;
  }

  String of(CheckReport report) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      element(xml, "testsuites", Map.of(), inner -> suites(inner, report));
      xml.writeEndDocument();
      xml.flush();
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException("memory does not fail to be written", impossible);
    }
    return text.toString();
  }

  private void suites(XMLStreamWriter xml, CheckReport report) throws XMLStreamException {
    List<RuleFault> errors =
        report.faults().stream()
            .filter(fault -> fault.severity() == Severity.ERROR)
            .filter(fault -> !fault.code().equals(FailedScenario.CODE))
            .toList();
    if (!errors.isEmpty()) {
      Map<String, String> counts = counts(RULES, errors.size(), 0, errors.size());
      element(xml, "testsuite", counts, inner -> faults(inner, errors));
    }
    if (report.tests() != null) {
      Map<String, List<Scenario>> byFile = new LinkedHashMap<>();
      report
          .tests()
          .scenarios()
          .forEach(it -> byFile.computeIfAbsent(it.path(), none -> new ArrayList<>()).add(it));
      for (Map.Entry<String, List<Scenario>> file : byFile.entrySet()) {
        suite(xml, file.getKey(), file.getValue(), report.failed());
      }
    }
  }

  private void faults(XMLStreamWriter xml, List<RuleFault> errors) throws XMLStreamException {
    for (RuleFault fault : errors) {
      Map<String, String> attributes = new LinkedHashMap<>();
      attributes.put("classname", RULES);
      attributes.put("name", fault.path() + ":" + fault.line() + " " + fault.code());
      element(xml, "testcase", attributes, inner -> wrong(inner, "error", fault.text(language)));
    }
  }

  private void suite(
      XMLStreamWriter xml, String path, List<Scenario> scenarios, List<FailedScenario> allFailed)
      throws XMLStreamException {
    Map<Integer, FailedScenario> failed = new LinkedHashMap<>();
    allFailed.stream()
        .filter(it -> it.path().equals(path))
        .forEach(it -> failed.put(it.line(), it));
    element(
        xml,
        "testsuite",
        counts(folder + path, scenarios.size(), failed.size(), 0),
        inner -> {
          for (Scenario scenario : scenarios) {
            testCase(inner, scenario, failed.get(scenario.line()));
          }
        });
  }

  private void testCase(XMLStreamWriter xml, Scenario scenario, FailedScenario failed)
      throws XMLStreamException {
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("classname", scenario.path().replaceAll("\\.scenarios\\.yaml$", ""));
    attributes.put("name", scenario.title());
    attributes.put("file", folder + scenario.path());
    attributes.put("line", Integer.toString(scenario.line()));
    element(
        xml,
        "testcase",
        attributes,
        inner -> {
          if (failed != null) {
            wrong(inner, "failure", failed.text(language));
          }
        });
  }

  private static void wrong(XMLStreamWriter xml, String kind, String text)
      throws XMLStreamException {
    String first = text.lines().findFirst().orElse("");
    element(xml, kind, Map.of("message", first), inner -> inner.writeCharacters(text));
  }

  private static Map<String, String> counts(String name, int tests, int failures, int errors) {
    Map<String, String> counts = new LinkedHashMap<>();
    counts.put("name", name);
    counts.put("tests", Integer.toString(tests));
    counts.put("failures", Integer.toString(failures));
    counts.put("errors", Integer.toString(errors));
    return counts;
  }

  private static void element(
      XMLStreamWriter xml, String name, Map<String, String> attributes, Content content)
      throws XMLStreamException {
    xml.writeStartElement(name);
    for (Map.Entry<String, String> attribute : attributes.entrySet()) {
      xml.writeAttribute(attribute.getKey(), attribute.getValue());
    }
    content.write(xml);
    xml.writeEndElement();
  }
}
