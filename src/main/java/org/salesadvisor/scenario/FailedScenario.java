package org.salesadvisor.scenario;

import java.util.ArrayList;
import java.util.List;
import org.salesadvisor.engine.RuleFault;
import org.salesadvisor.language.Language;
import org.salesadvisor.language.Message;

/**
 * A scenario in which something came out otherwise than expected.
 *
 * @param path the file it stands in
 * @param line the line it starts on, counted from 1
 * @param title what it is called
 * @param differences what came out otherwise
 * @param silent the rules among these that should have fired, with their conditions
 */
public record FailedScenario(
    String path, int line, String title, List<Difference> differences, List<SilentRule> silent) {

  /** The code of its fault. */
  public static final String CODE = "SCENARIO_FAILED";

  public FailedScenario {
    differences = List.copyOf(differences);
    silent = List.copyOf(silent);
  }

  /** Where it stands and, on a line each, every difference and what kept a rule silent. */
  public String text(Language language) {
    return path + ":" + line + " " + title + "\n  " + String.join("\n  ", lines(language));
  }

  private List<String> lines(Language language) {
    List<String> lines = new ArrayList<>();
    for (Difference difference : differences) {
      lines.add(difference.text(language));
      if (difference.kind() == Difference.Kind.SILENT) {
        silent.stream()
            .filter(rule -> rule.rule().equals(difference.what()))
            .flatMap(SilentRule::lines)
            .forEach(condition -> lines.add("  " + condition.text(language)));
      }
    }
    return lines;
  }

  /** An error that names every difference. */
  public RuleFault fault() {
    List<Message> messages = differences.stream().map(Difference::message).toList();
    return RuleFault.error(path, line, 0, CODE, ScenarioMessage.FAILED.with(title, messages));
  }

  /** In English, for logs. */
  @Override
  public String toString() {
    return text(Language.EN);
  }
}
