package org.salesadvisor.verification;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.salesadvisor.rulebase.LoadedRuleSet;
import org.salesadvisor.rulebase.RuleSet;
import org.salesadvisor.rulebase.RuleSetFiles;

/** A small change to the shipped rules that makes them wrong. */
record PlantedDefect(
    String title,
    @JsonSetter(nulls = Nulls.AS_EMPTY) List<String> delete,
    @JsonSetter(nulls = Nulls.AS_EMPTY) Map<String, Map<String, String>> replace,
    @JsonSetter(nulls = Nulls.AS_EMPTY) Map<String, String> norms,
    @JsonSetter(nulls = Nulls.AS_EMPTY) Map<String, String> add,
    List<String> find) {

  private static final RuleSet SHIPPED = RuleSetFiles.read(Path.of("rules"));
  private static final Pattern ID = Pattern.compile("@id\\(\"([^\"]+)\"\\)");

  static List<PlantedDefect> all() {
    try (InputStream yaml = PlantedDefect.class.getResourceAsStream("planted.yaml")) {
      return new ObjectMapper(new YAMLFactory()).readValue(yaml, new TypeReference<>() {});
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  LoadedRuleSet rules() {
    Map<String, String> files = new HashMap<>(SHIPPED.files());
    delete.forEach(id -> files.replaceAll((path, text) -> without(id, text)));
    replace.forEach(
        (path, changes) ->
            changes.forEach((what, by) -> files.put(path, replaced(files.get(path), what, by))));
    norms.forEach((name, value) -> files.put("norms.yaml", moved(files, name, value)));
    add.forEach((path, rule) -> add(files, path, rule));
    return LoadedRuleSet.load(new RuleSet(files));
  }

  /** The text of a file of rules or words without a rule. */
  static String without(String id, String text) {
    String rule = "(?s)rule \"(?:(?!\nend).)*?@id\\(\"" + id + "\"\\).*?\nend\n";
    return text.replaceFirst(rule, "").replaceAll("(?m)^  " + id + ": .*\n", "");
  }

  private static String replaced(String text, String what, String by) {
    if (!text.contains(what)) {
      throw new IllegalStateException("the shipped rules have no `" + what + "` any more");
    }
    return text.replace(what, by);
  }

  private static String moved(Map<String, String> files, String name, String value) {
    String norms = files.get("norms.yaml");
    String moved =
        norms.replaceFirst("(?m)^" + name + ":\n  value: .*$", name + ":\n  value: " + value);
    if (moved.equals(norms)) {
      throw new IllegalStateException("the shipped rules have no other norm `" + name + "`");
    }
    return moved;
  }

  private static void add(Map<String, String> files, String path, String rule) {
    files.merge(path, "\n" + rule, String::concat);
    Matcher id = ID.matcher(rule);
    while (id.find()) {
      String text = "rules:\n  " + id.group(1) + ": planted\n";
      for (String language : List.of("texts/en.yaml", "texts/nl.yaml")) {
        files.put(language, files.get(language).replaceFirst("(?m)^rules:\n", text));
      }
    }
  }

  @Override
  public String toString() {
    return title;
  }
}
