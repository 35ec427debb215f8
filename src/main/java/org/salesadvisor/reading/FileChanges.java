package org.salesadvisor.reading;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Patch;
import java.util.ArrayList;
import java.util.List;
import org.salesadvisor.reading.RuleSetChanges.FileChange;
import org.salesadvisor.rulebase.RuleSet;

/** Compares files line by line. */
final class FileChanges {

  private static final int LINES_AROUND = 3;
  private static final String NOWHERE = "/dev/null";
  private static final String NO_LINE_END = "\n\\ No newline at end of file";

  private FileChanges() {}

  static List<FileChange> between(RuleSet before, RuleSet after) {
    return Keyed.different(before.files(), after.files()).stream().map(FileChanges::of).toList();
  }

  private static FileChange of(Keyed<String> file) {
    List<String> before = lines(file.before());
    List<String> after = lines(file.after());
    Patch<String> patch = DiffUtils.diff(before, after);
    List<String> diff =
        UnifiedDiffUtils.generateUnifiedDiff(
            file.before() == null ? NOWHERE : "a/" + file.key(),
            file.after() == null ? NOWHERE : "b/" + file.key(),
            before,
            patch,
            LINES_AROUND);
    return new FileChange(file.key(), file.kind(), added(patch), removed(patch), withZeroes(diff));
  }

  /** A side without lines begins at 0, or tools refuse the patch; the library says 1. */
  private static String withZeroes(List<String> diff) {
    return String.join("\n", diff)
            .replaceFirst("(?m)^@@ -1,0 ", "@@ -0,0 ")
            .replaceFirst("(?m)^(@@ -\\S+) \\+1,0 @@$", "$1 +0,0 @@")
        + "\n";
  }

  /** The last line says when no line end follows, as tools that apply patches expect. */
  private static List<String> lines(String text) {
    if (text == null || text.isEmpty()) {
      return List.of();
    }
    List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
    String last = lines.remove(lines.size() - 1);
    if (!last.isEmpty()) {
      lines.add(last + NO_LINE_END);
    }
    return lines;
  }

  private static int added(Patch<String> patch) {
    return patch.getDeltas().stream().mapToInt(it -> it.getTarget().size()).sum();
  }

  private static int removed(Patch<String> patch) {
    return patch.getDeltas().stream().map(AbstractDelta::getSource).mapToInt(it -> it.size()).sum();
  }
}
