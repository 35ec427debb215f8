package org.salesadvisor.datasets.mapping;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How files become records.
 *
 * @param fields what may be mapped
 * @param name of the dataset, or of the program that gave the ids; null for the name of the first
 *     file
 * @param zone where a moment without offset is meant, and whose days cohorts count
 * @param currency of values whose row names none; null when unknown
 * @param dates patterns of moments, tried in their order; empty to find them out
 * @param decimal the decimal sign of amounts; null to find it out
 * @param asOf what was known then; null for the latest moment in the files
 * @param files the of opportunities the first holds them, the others add to them
 * @param values by field what a cell, folded, means: one of its constants
 * @param aliases by field the spelling that counts, for others, folded
 * @param sizes bounds of classes of size, ascending; empty for no classes by value
 * @param mayLackColumns whether columns that a header lacks are unknown instead of a fault
 */
public record Mapping(
    Fields fields,
    String name,
    ZoneId zone,
    String currency,
    List<String> dates,
    Character decimal,
    Instant asOf,
    List<FileMapping> files,
    Map<Field, Map<String, String>> values,
    Map<Field, Map<String, String>> aliases,
    List<BigDecimal> sizes,
    boolean mayLackColumns) {

  private static final Pattern PIPELINE = Pattern.compile("\\s*\\([^()]*\\)$");

  public Mapping {
    dates = List.copyOf(dates);
    files = List.copyOf(files);
    values = Map.copyOf(values);
    aliases = Map.copyOf(aliases);
    sizes = List.copyOf(sizes);
  }

  /** A text as it is compared: case and surplus spaces do not count. */
  public static String folded(String text) {
    return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }

  /**
   * What a cell of a field with constants means; empty when nobody said. Behind a stage its
   * pipeline may stand in parentheses.
   */
  public Optional<String> constant(Field field, String cell) {
    Map<String, String> known = values.getOrDefault(field, Map.of());
    String written = folded(cell);
    String meant = known.get(written);
    return Optional.ofNullable(meant != null ? meant : known.get(withoutPipeline(written)));
  }

  /** The stage alone of one that is written as {@code Proposal (Sales Pipeline)}. */
  static String withoutPipeline(String stage) {
    return stage.endsWith(")") ? PIPELINE.matcher(stage).replaceFirst("") : stage;
  }

  /** A value in the spelling that counts. */
  public String spelled(Field field, String value) {
    Map<String, String> known = aliases.get(field);
    return known == null ? value : known.getOrDefault(folded(value), value);
  }

  /** The same with other files, for a proposal or a preset that meets what was sent. */
  public Mapping with(List<FileMapping> others) {
    return new Mapping(
        fields,
        name,
        zone,
        currency,
        dates,
        decimal,
        asOf,
        others,
        values,
        aliases,
        sizes,
        mayLackColumns);
  }

  /** What is known to be written for a field with constants. */
  public Collection<String> spellings(Field field) {
    return values.getOrDefault(field, Map.of()).keySet();
  }

  /**
   * Reads a mapping, or the name of a preset.
   *
   * @param fields what may be mapped
   * @param text YAML, of which JSON is a part
   * @throws org.salesadvisor.errors.InvalidInputException naming every fault
   */
  public static Mapping read(Fields fields, String text) {
    return Presets.isName(text)
        ? Presets.get(fields, text.strip())
        : new MappingReader(fields).read(text);
  }
}
