package org.salesadvisor.datasets.mapping;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * All that files may tell of one kind of record, with what it is usually called and with presets
 * for the exports of well-known programs. Both stand among the resources beside the enum, in {@code
 * names.yaml} and {@code presets/}.
 */
public final class Fields {

  /** Those of opportunities: rows have an id, further files add to those of the first. */
  public static final Fields OPPORTUNITIES =
      new Fields(
          OpportunityField.class,
          List.of("hubspot", "salesforce", "odoo", "pipedrive", "dynamics"),
          true);

  private final Class<?> home;
  private final List<Field> all;
  private final List<String> presetNames;
  private final boolean areJoined;
  private final Names names;
  private final Map<String, Mapping> presets = new LinkedHashMap<>();

  private <F extends Enum<F> & Field> Fields(
      Class<F> type, List<String> presetNames, boolean areJoined) {
    this.home = type;
    this.all = Arrays.<Field>asList(type.getEnumConstants());
    this.presetNames = presetNames;
    this.areJoined = areJoined;
    try (InputStream yaml = type.getResourceAsStream("names.yaml")) {
      this.names = Names.read(yaml);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    presetNames.forEach(name -> presets.put(name, new MappingReader(this).read(preset(name))));
  }

  /**
   * Those of records that stand each on its own, with an id or without.
   *
   * @param type an enum of fields, one of which may have the key {@code id}
   * @param presetNames as they are named in a request
   */
  public static <F extends Enum<F> & Field> Fields ofRecords(
      Class<F> type, List<String> presetNames) {
    return new Fields(type, presetNames, false);
  }

  private String preset(String name) {
    try (InputStream yaml = home.getResourceAsStream("presets/" + name + ".yaml")) {
      return new String(yaml.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  List<Field> all() {
    return all;
  }

  /** As mappings name them. */
  public List<String> keys() {
    return all.stream().map(Field::key).toList();
  }

  Optional<Field> find(String key) {
    return all.stream().filter(field -> field.key().equals(key)).findFirst();
  }

  boolean isId(Field field) {
    return field.key().equals("id");
  }

  /** What names a record. */
  Field id() {
    return find("id").orElseThrow();
  }

  /** Whether further files add to the records of the first, by an id that each must have. */
  boolean areJoined() {
    return areJoined;
  }

  boolean hasAmounts() {
    return all.stream().anyMatch(field -> field.kind() == Field.Kind.AMOUNT);
  }

  Names names() {
    return names;
  }

  /** As they are named in a request. */
  public List<String> presetNames() {
    return presetNames;
  }

  Map<String, Mapping> presets() {
    return presets;
  }

  /** For parts that map fields to something, in the order of the fields. */
  static <T> Map<Field, T> byField() {
    return new TreeMap<>(Comparator.comparingInt(Field::ordinal));
  }
}
