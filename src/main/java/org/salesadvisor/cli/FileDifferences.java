package org.salesadvisor.cli;

import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.salesadvisor.language.Language;
import org.salesadvisor.rulebase.RuleSet;

/** Which files differ between two rule sets. */
final class FileDifferences {

  private FileDifferences() {}

  /** A line for each file that differs. */
  static List<String> between(RuleSet before, RuleSet after, Language language) {
    TreeSet<String> paths = new TreeSet<>(before.files().keySet());
    paths.addAll(after.files().keySet());
    return paths.stream()
        .filter(path -> !Objects.equals(before.files().get(path), after.files().get(path)))
        .map(path -> word(path, before, after).with(path).text(language))
        .toList();
  }

  private static CliMessage word(String path, RuleSet before, RuleSet after) {
    if (!before.files().containsKey(path)) {
      return CliMessage.FILE_ADDED;
    }
    return after.files().containsKey(path) ? CliMessage.FILE_CHANGED : CliMessage.FILE_REMOVED;
  }
}
