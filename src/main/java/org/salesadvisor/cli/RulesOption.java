package org.salesadvisor.cli;

import java.nio.file.Path;
import org.salesadvisor.rulebase.RuleSet;
import org.salesadvisor.rulebase.RuleSetFiles;
import picocli.CommandLine.Option;

/** Which rule folder a command is about. */
final class RulesOption {

  @Option(names = "--rules", paramLabel = "DIR", descriptionKey = "rules")
  private Path rules;

  Path folder() {
    String environment = System.getenv("ADVISOR_RULES");
    boolean isSet = environment != null && !environment.isBlank();
    return rules != null ? rules : Path.of(isSet ? environment : "rules");
  }

  /** Its files; throws as {@link RuleSetFiles#read}. */
  RuleSet read() {
    return RuleSetFiles.read(folder());
  }

  /** What stands before the path of a file, with forward slashes and one at the end. */
  String prefix() {
    String path = folder().normalize().toString().replace('\\', '/');
    return path.isEmpty() ? "" : path.replaceAll("/+$", "") + "/";
  }

  /** The same as a code host needs it: from the working directory when it lies there. */
  String prefixFromHere() {
    Path here = Path.of("").toAbsolutePath();
    Path there = folder().toAbsolutePath().normalize();
    String path = (there.startsWith(here) ? here.relativize(there) : there).toString();
    return path.isEmpty() ? "" : path.replace('\\', '/') + "/";
  }
}
