package org.salesadvisor.rulebase;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.salesadvisor.engine.RuleFault;
import org.salesadvisor.errors.Nearest;
import org.salesadvisor.language.Message;

/** A value in a YAML file of a rule set, which knows where it stands. Immutable. */
public final class YamlValue {

  /**
   * A place in a file.
   *
   * @param line counted from 1; 0 when the file as a whole is meant
   * @param column counted from 1; 0 when the file as a whole is meant
   */
  record Spot(int line, int column) {
    static final Spot FILE = new Spot(0, 0);
  }

  private final String path;
  private final String name;
  private final Spot nameSpot;
  private final Spot spot;
  private final JsonNode node;
  private final List<YamlValue> children;

  YamlValue(
      String path, String name, Spot nameSpot, Spot spot, JsonNode node, List<YamlValue> children) {
    this.path = path;
    this.name = name;
    this.nameSpot = nameSpot;
    this.spot = spot;
    this.node = node;
    this.children = List.copyOf(children);
  }

  /** What stands for a file that is not there or cannot be read. */
  static YamlValue missing(String path) {
    return new YamlValue(path, "", Spot.FILE, Spot.FILE, MissingNode.getInstance(), List.of());
  }

  /** Under which name it stands; empty for an item of a list and for the whole. */
  public String name() {
    return name;
  }

  /** What is written. */
  public JsonNode node() {
    return node;
  }

  /** Where it starts, counted from 1. */
  public int line() {
    return spot.line();
  }

  /** Whether nothing is written. */
  public boolean isAbsent() {
    return node.isMissingNode() || node.isNull();
  }

  /** What is in it, in the order in which it is written. */
  public List<YamlValue> children() {
    return children;
  }

  /** What stands under this name; when nothing does, an absent value in the place of this one. */
  public YamlValue at(String child) {
    for (YamlValue one : children) {
      if (one.name.equals(child)) {
        return one;
      }
    }
    return new YamlValue(path, child, nameSpot, spot, MissingNode.getInstance(), List.of());
  }

  /** An error at what is written. */
  public RuleFault error(String code, Message message) {
    return RuleFault.error(path, spot.line(), spot.column(), code, message);
  }

  /** An error at its name. */
  public RuleFault errorAtName(String code, Message message) {
    return RuleFault.error(path, nameSpot.line(), nameSpot.column(), code, message);
  }

  RuleFault warningAtName(String code, Message message) {
    return RuleFault.warning(path, nameSpot.line(), nameSpot.column(), code, message);
  }

  /**
   * The children whose names are known; an error, with the nearest known name, for each other one.
   *
   * @param wrong says what is wrong with a name
   */
  public List<YamlValue> known(
      Collection<String> names, Function<String, Message> wrong, Collection<RuleFault> faults) {
    for (YamlValue child : children) {
      if (!names.contains(child.name)) {
        faults.add(
            child
                .errorAtName("UNKNOWN_KEY", wrong.apply(child.name))
                .withHint(Nearest.hint(child.name, names)));
      }
    }
    return children.stream().filter(child -> names.contains(child.name)).toList();
  }

  /** As it would be written in one line. */
  @Override
  public String toString() {
    return node.isArray()
        ? children.stream().map(YamlValue::toString).collect(Collectors.joining(", ", "[", "]"))
        : node.isValueNode() ? node.asText() : node.toString();
  }
}
