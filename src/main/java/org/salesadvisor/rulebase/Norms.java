package org.salesadvisor.rulebase;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.salesadvisor.engine.NormStep;
import org.salesadvisor.engine.RuleFault;
import org.salesadvisor.language.Message;

/** The norms of one rule set, by name. */
public final class Norms {

  /** The file that holds them. */
  public static final String PATH = "norms.yaml";

  private final SortedMap<String, Norm> byName = new TreeMap<>();
  private final Map<String, YamlValue> written = new HashMap<>();
  private final boolean isReadable;

  private Norms(YamlValue file) {
    isReadable = file.node().isObject();
  }

  static Norms read(RuleSet ruleSet, List<RuleFault> faults) {
    YamlValue file = YamlFile.read(ruleSet, PATH, faults);
    Norms norms = new Norms(file);
    for (YamlValue entry : norms.isReadable ? file.children() : List.<YamlValue>of()) {
      norms.written.put(entry.name(), entry);
      new NormReader(entry, faults).read().ifPresent(it -> norms.byName.put(it.name(), it));
    }
    return norms;
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

  /** Whether a norm may have this name: it is written, or nobody knows what is. */
  boolean mayHave(String name) {
    return !isReadable || written.containsKey(name);
  }

  /** Whether it is known which norms there are. */
  boolean isReadable() {
    return isReadable;
  }

  public List<Norm> all() {
    return List.copyOf(byName.values());
  }

  /** An error at the value of a norm; of the file as a whole when there is no such norm. */
  public RuleFault error(String name, String code, Message message) {
    YamlValue entry = written.getOrDefault(name, YamlValue.missing(PATH));
    return (entry.at("value").isAbsent() ? entry : entry.at("value")).error(code, message);
  }

  /** A warning at the name of a norm. */
  RuleFault warning(String name, String code, Message message) {
    return written.get(name).warningAtName(code, message);
  }

  /** The numbers as they stand in conditions; of norms with faults any number. */
  Map<String, String> literals() {
    Map<String, String> literals = new TreeMap<>();
    written.keySet().forEach(name -> literals.put(name, "1"));
    byName.values().forEach(norm -> literals.put(norm.name(), norm.literal()));
    return literals;
  }

  /** Each norm moved by its smallest step, up and down, as far as its range allows. */
  List<NormStep> steps() {
    return byName.values().stream().flatMap(norm -> norm.steps().stream()).toList();
  }
}
