package org.salesadvisor.rulebase;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.salesadvisor.engine.NormStep;
import org.salesadvisor.engine.RuleFault;
import org.salesadvisor.language.Language;
import org.salesadvisor.language.Message;

/** The norms of one rule set, by name. */
public final class Norms {

  /** The file that holds them. */
  public static final String PATH = "norms.yaml";

  private final SortedMap<String, Norm> byName = new TreeMap<>();

  private Norms() {}

  static Norms read(RuleSet ruleSet, List<RuleFault> faults) {
    Norms norms = new Norms();
    YamlFile.read(ruleSet, PATH, faults)
        .properties()
        .forEach(entry -> norms.add(entry.getKey(), entry.getValue(), faults));
    return norms;
  }

  private void add(String name, JsonNode node, List<RuleFault> faults) {
    List<Message> wrong = new ArrayList<>();
    BigDecimal value = number(node.path("value"), "value", wrong);
    BigDecimal low = number(node.path("range").path(0), "range[0]", wrong);
    BigDecimal high = number(node.path("range").path(1), "range[1]", wrong);
    String unit = node.path("unit").asText("");
    if (unit.isBlank()) {
      wrong.add(RulebaseMessage.LACKS_UNIT.with());
    }
    String source = node.path("source").asText("");
    if (!List.of("S", "L", "A").contains(source)) {
      wrong.add(RulebaseMessage.LACKS_SOURCE.with());
    }
    Map<Language, String> meaning = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      String words = node.path("meaning").path(language.tag()).asText("");
      if (words.isBlank()) {
        wrong.add(RulebaseMessage.LACKS_MEANING.with(language.tag()));
      }
      meaning.put(language, words);
    }
    if (!wrong.isEmpty()) {
      Message lacks = RulebaseMessage.NORM_INCOMPLETE.with(name, wrong);
      faults.add(RuleFault.error(PATH, 0, 0, "NORM_INCOMPLETE", lacks));
      return;
    }
    if (value.compareTo(low) < 0 || value.compareTo(high) > 0) {
      Message message = RulebaseMessage.NORM_OUT_OF_RANGE.with(name, value, low, high);
      faults.add(RuleFault.error(PATH, 0, 0, "NORM_OUT_OF_RANGE", message));
    }
    byName.put(name, new Norm(name, value, unit, low, high, Norm.Source.valueOf(source), meaning));
  }

  private static BigDecimal number(JsonNode node, String what, List<Message> wrong) {
    if (!node.isNumber()) {
      wrong.add(RulebaseMessage.LACKS_NUMBER.with(what));
      return BigDecimal.ZERO;
    }
    return node.decimalValue();
  }

  /**
   * The norm of this name.
   *
   * @throws IllegalArgumentException when there is none; a checked rule set has those it uses
   */
  public Norm get(String name) {
    Norm norm = byName.get(name);
    if (norm == null) {
      throw new IllegalArgumentException("no norm " + name + " in " + PATH);
    }
    return norm;
  }

  public boolean has(String name) {
    return byName.containsKey(name);
  }

  public List<Norm> all() {
    return List.copyOf(byName.values());
  }

  Map<String, String> literals() {
    return byName.values().stream().collect(Collectors.toMap(Norm::name, Norm::literal));
  }

  /** Each norm moved by its smallest step, up and down, as far as its range allows. */
  List<NormStep> steps() {
    return byName.values().stream().flatMap(norm -> norm.steps().stream()).toList();
  }
}
