package org.salesadvisor.rulebase;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which paths within a zip are taken. */
final class EntryPath {

  /** Letters of any language, digits, and what else people put in names of files. */
  private static final Pattern ALLOWED = Pattern.compile("[\\p{L}\\p{M}\\p{N} ._()+,@'&#~-]+");

  private static final Map<String, String> MESSAGES =
      Map.of(
          "NAME_NOT_UTF8", "the name is no UTF-8; use a program that writes names as UTF-8",
          "PATH_TOO_LONG", "the path has more than " + RuleSetLimits.LONGEST_PATH + " characters",
          "BACKSLASH", "the path has a backslash; use a program that writes `/`",
          "ABSOLUTE_PATH", "the path starts at the root of a disk; it starts in the rule folder",
          "PATH_TRAVERSAL", "the path leads out of the rule folder, by `.`, `..` or nothing",
          "WRONG_NAME", "the name has characters that file systems differ on");

  private EntryPath() {}

  static String message(String code) {
    return MESSAGES.get(code);
  }

  /** The code of what is wrong with the path; empty when it is taken. */
  static Optional<String> wrong(String path) {
    if (path.length() > RuleSetLimits.LONGEST_PATH) {
      return Optional.of("PATH_TOO_LONG");
    } else if (path.contains("\\")) {
      return Optional.of("BACKSLASH");
    } else if (path.startsWith("/") || path.matches("[A-Za-z]:.*")) {
      return Optional.of("ABSOLUTE_PATH");
    }
    String file = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    for (String part : file.split("/", -1)) {
      if (part.isEmpty() || part.equals(".") || part.equals("..")) {
        return Optional.of("PATH_TRAVERSAL");
      } else if (!ALLOWED.matcher(part).matches()) {
        return Optional.of("WRONG_NAME");
      }
    }
    return Optional.empty();
  }
}
