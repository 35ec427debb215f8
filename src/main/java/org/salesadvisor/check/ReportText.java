package org.salesadvisor.check;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.salesadvisor.language.Language;
import org.salesadvisor.scenario.Reached;
import org.salesadvisor.scenario.ScenarioReport;
import org.salesadvisor.scenario.TestRun;
import org.salesadvisor.verification.Coverage;

/** Writes a report as lines for people: a log, a terminal. */
public final class ReportText {

  private ReportText() {}

  /** Each thing that must be put right as a line, by file and line; empty when there is none. */
  public static List<String> obstacles(CheckReport report, Language language) {
    return report.errors().map(entry -> line(entry, "", language)).toList();
  }

  /**
   * A line of a report.
   *
   * @param isError whether it must be put right
   */
  public record Line(boolean isError, String text) {}

  /**
   * All of it, by file and line.
   *
   * @param folder what stands before each path, so that terminals and editors find the file
   */
  public static List<Line> lines(CheckReport report, String folder, Language language) {
    return report
        .entries()
        .map(entry -> new Line(entry.isError(), line(entry, folder, language)))
        .toList();
  }

  /** How it ends: what was run and looked through, and whether the rule set may serve. */
  public static List<String> summary(CheckReport report, Language language) {
    List<String> lines = new ArrayList<>();
    if (report.tests() != null) {
      lines.add(tested(report, language));
    }
    if (report.proven() != null) {
      lines.add(looked(report.proven(), language));
    }
    if (report.warnings() > 0) {
      lines.add(CheckMessage.WARNINGS.with(report.warnings()).text(language));
    }
    lines.add(verdict(report).with(report.obstacles()).text(language));
    return lines;
  }

  private static String looked(Coverage proven, Language language) {
    String states = new BigDecimal(proven.states()).round(new MathContext(2)).toString();
    return CheckMessage.LOOKED_THROUGH.with(states, proven.rules()).text(language);
  }

  private static CheckMessage verdict(CheckReport report) {
    if (!report.isClean()) {
      return CheckMessage.MUST_BE_RIGHT;
    }
    return report.isFull() ? CheckMessage.CLEAN : CheckMessage.CLEAN_IN_PART;
  }

  /** How many scenarios passed and, when it was looked into, how well they test the rules. */
  public static String tested(CheckReport report, Language language) {
    TestRun tests = report.tests();
    ScenarioReport quality = report.quality();
    Stream<String> parts =
        Stream.of(words(CheckMessage.SCENARIOS_PASSED, tests.passed(), tests.total(), language));
    if (quality != null) {
      parts =
          Stream.concat(
              parts,
              Stream.of(
                  words(CheckMessage.RULES_TESTED, quality.rules(), language),
                  words(CheckMessage.CONDITIONS_TESTED, quality.conditions(), language),
                  words(CheckMessage.MUTANTS_NOTICED, quality.mutants(), language)));
    }
    return String.join(" · ", parts.toList());
  }

  private static String words(CheckMessage what, Reached reached, Language language) {
    return words(what, reached.count(), reached.total(), language);
  }

  private static String words(CheckMessage what, int count, int total, Language language) {
    return what.with(count, total).text(language);
  }

  /** {@code path:line:column CODE message; hint}, without what is unknown, and a profile. */
  private static String line(Entry entry, String folder, Language language) {
    StringBuilder line = new StringBuilder();
    if (!entry.path().isEmpty()) {
      line.append(folder).append(entry.path());
      line.append(entry.line() > 0 ? ":" + entry.line() : "");
      line.append(entry.line() > 0 && entry.column() > 0 ? ":" + entry.column() : "").append(' ');
    }
    line.append(entry.code()).append(' ').append(entry.message().text(language));
    if (entry.hint() != null) {
      line.append("; ").append(entry.hint().text(language));
    }
    if (entry.witness() != null) {
      line.append("; ").append(CheckMessage.SHOWN_BY.with(entry.witness()).text(language));
    }
    return line.toString();
  }
}
