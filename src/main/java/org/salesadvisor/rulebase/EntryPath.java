package org.salesadvisor.rulebase;

import java.util.Optional;
import java.util.regex.Pattern;

/** Which paths within a zip are taken. */
final class EntryPath {

  /** In characters. */
  static final int LONGEST = RuleSetLimits.LONGEST_PATH;

  /** Letters of any language, digits, and what else people put in names of files. */
  private static final Pattern ALLOWED = Pattern.compile("[\\p{L}\\p{M}\\p{N} ._()+,@'&#~-]+");

  private EntryPath() {}

  /** What is wrong with a path; empty when it is taken. */
  static Optional<FileFault> wrong(String path) {
    if (path.length() > LONGEST) {
      return Optional.of(FileFault.PATH_TOO_LONG);
    } else if (path.contains("\\")) {
      return Optional.of(FileFault.BACKSLASH);
    } else if (path.startsWith("/") || path.matches("[A-Za-z]:.*")) {
      return Optional.of(FileFault.ABSOLUTE_PATH);
    }
    String file = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    for (String part : file.split("/", -1)) {
      if (part.isEmpty() || part.equals(".") || part.equals("..")) {
        return Optional.of(FileFault.PATH_TRAVERSAL);
      } else if (!ALLOWED.matcher(part).matches()) {
        return Optional.of(FileFault.WRONG_NAME);
      }
    }
    return Optional.empty();
  }
}
