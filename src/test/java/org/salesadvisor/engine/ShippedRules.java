package org.salesadvisor.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Compiles the rules that the product ships. */
public final class ShippedRules {

  private static final Path FOLDER = Path.of("rules");
  private static final Pattern NORM =
      Pattern.compile("^(\\w+):\\n  value: (\\S+)", Pattern.MULTILINE);

  private ShippedRules() {}

  /** Rules of its own, which have judged nothing yet. */
  public static CompiledRules compile() {
    return compile(sources(), norms());
  }

  /** The same of rules that were changed. */
  static CompiledRules compile(List<RuleSource> sources, Map<String, String> norms) {
    return RuleFiles.read(sources, norms).compile(new StageMemories());
  }

  /** The same rules as conditions. */
  static RuleModel model() {
    return RuleModel.of(sources(), norms());
  }

  static List<RuleSource> sources() {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      return files
          .filter(file -> file.toString().endsWith(".drl"))
          .map(file -> new RuleSource(FOLDER.relativize(file).toString(), text(file)))
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static Map<String, String> norms() {
    Map<String, String> values = new HashMap<>();
    Matcher norm = NORM.matcher(text(FOLDER.resolve("norms.yaml")));
    while (norm.find()) {
      values.put(norm.group(1), norm.group(2));
    }
    return values;
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
