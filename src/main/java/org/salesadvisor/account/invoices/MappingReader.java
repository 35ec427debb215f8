package org.salesadvisor.account.invoices;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import org.salesadvisor.account.profile.Profile;
import org.salesadvisor.account.profile.ProfileTable;
import org.salesadvisor.errors.ErrorMessage;
import org.salesadvisor.errors.Faults;
import org.salesadvisor.errors.InvalidInputException;
import org.salesadvisor.errors.Nearest;
import org.salesadvisor.facts.Money;
import org.salesadvisor.rulebase.BrokenYaml;

/** Reads a mapping from YAML and names every fault. */
final class MappingReader {

  private static final ObjectMapper YAML =
      new ObjectMapper(new YAMLFactory()).enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

  private static final String AGAIN = "defaultsForRepeatCustomers";

  private static final List<String> FIELDS =
      List.of(
          "columns", "dates", "currency", "skipInvoicesStartingWith", "asOf", "defaults", AGAIN);
  private static final List<String> DATE_FIELDS = List.of("pattern", "zone");

  private final Faults faults = new Faults();

  Mapping read(String yaml) {
    JsonNode tree = tree(yaml);
    faults.throwIfAny();
    refuseUnknown(tree, "", FIELDS);
    Map<Mapping.Part, String> columns = columns(tree.path("columns"));
    refuseUnknown(tree.path("dates"), "dates.", DATE_FIELDS);
    DateTimeFormatter dates = pattern(text(tree, "dates", "pattern"));
    ZoneId zone = zone(text(tree, "dates", "zone"));
    String currency = columns.containsKey(Mapping.Part.PRICE) ? currency(tree) : null;
    Instant asOf = asOf(tree.path("asOf"));
    List<String> prefixes = prefixes(tree.path("skipInvoicesStartingWith"));
    Map<String, String> always = defaults(tree.path("defaults"), "defaults");
    Map<String, String> again = defaults(tree.path(AGAIN), AGAIN);
    Mapping.Given forOnce = given(always, "defaults");
    Mapping.Given forAgain = givenAgain(always, again);
    faults.throwIfAny();
    return new Mapping(columns, dates, zone, currency, prefixes, asOf, forOnce, forAgain);
  }

  private JsonNode tree(String yaml) {
    try {
      JsonNode tree = YAML.readTree(yaml);
      if (tree != null && tree.isObject()) {
        return tree;
      }
      faults.add("mapping", InvoiceMessage.LIST_OF_FIELDS.with(FIELDS));
    } catch (JsonProcessingException broken) {
      BrokenYaml why = BrokenYaml.of(broken);
      faults.addMalformed("mapping", InvoiceMessage.IN_LINE.with(why.line(), why.message()));
    }
    return null;
  }

  private void refuseUnknown(JsonNode object, String prefix, List<String> known) {
    object
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (!known.contains(name)) {
                faults.add(
                    prefix + name, ErrorMessage.NO_SUCH_FIELD.with(Nearest.hint(name, known)));
              }
            });
  }

  private Map<Mapping.Part, String> columns(JsonNode node) {
    List<String> known = Arrays.stream(Mapping.Part.values()).map(Mapping.Part::key).toList();
    refuseUnknown(node, "columns.", known);
    Map<Mapping.Part, String> columns = new EnumMap<>(Mapping.Part.class);
    for (Mapping.Part part : Mapping.Part.values()) {
      String name = node.path(part.key()).asText("");
      if (!name.isBlank()) {
        columns.put(part, name);
      } else if (part.isRequired()) {
        faults.add("columns." + part.key(), InvoiceMessage.WHICH_COLUMN.with());
      }
    }
    return columns;
  }

  private String text(JsonNode tree, String group, String field) {
    String text = tree.path(group).path(field).asText("");
    if (text.isBlank()) {
      faults.add(group + "." + field, ErrorMessage.MISSING.with());
    }
    return text;
  }

  private DateTimeFormatter pattern(String pattern) {
    try {
      return DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
    } catch (IllegalArgumentException wrong) {
      faults.add("dates.pattern", InvoiceMessage.DATE_PATTERN.with(pattern));
      return null;
    }
  }

  private ZoneId zone(String zone) {
    try {
      return zone.isBlank() ? null : ZoneId.of(zone);
    } catch (DateTimeException wrong) {
      faults.add(
          "dates.zone",
          InvoiceMessage.NO_TIME_ZONE.with(zone, Nearest.hint(zone, ZoneId.getAvailableZoneIds())));
      return null;
    }
  }

  private String currency(JsonNode tree) {
    String code = tree.path("currency").asText("");
    if (!Money.isCurrency(code)) {
      faults.add(
          "currency", ErrorMessage.NO_CURRENCY.with(code, ErrorMessage.WRITE_ISO_4217.with()));
    }
    return code;
  }

  private Instant asOf(JsonNode node) {
    if (node.isMissingNode() || node.isNull()) {
      return null;
    }
    try {
      return OffsetDateTime.parse(node.asText()).toInstant();
    } catch (DateTimeParseException wrong) {
      faults.add("asOf", InvoiceMessage.MOMENT.with(node.asText()));
      return null;
    }
  }

  private List<String> prefixes(JsonNode node) {
    List<String> prefixes = new ArrayList<>();
    if (!node.isMissingNode() && !node.isArray()) {
      faults.add("skipInvoicesStartingWith", InvoiceMessage.LIST_OF_PREFIXES.with());
    }
    node.forEach(prefix -> prefixes.add(prefix.asText()));
    if (prefixes.contains("")) {
      faults.add("skipInvoicesStartingWith", InvoiceMessage.EMPTY_PREFIX.with());
    }
    return prefixes;
  }

  private Map<String, String> defaults(JsonNode node, String field) {
    Map<String, String> cells = new LinkedHashMap<>();
    if (!node.isMissingNode() && !node.isObject()) {
      faults.add(field, InvoiceMessage.LIST_OF_FACTS.with());
    }
    node.properties().forEach(entry -> cells.put(entry.getKey(), cell(entry.getValue())));
    return cells;
  }

  private static String cell(JsonNode value) {
    if (!value.isArray()) {
      return value.asText();
    }
    StringJoiner cell = new StringJoiner("|");
    value.forEach(one -> cell.add(one.asText()));
    return value.isEmpty() ? "|" : cell.toString();
  }

  private Mapping.Given givenAgain(Map<String, String> always, Map<String, String> again) {
    given(again, AGAIN);
    again.keySet().stream()
        .filter(always::containsKey)
        .forEach(path -> faults.add(AGAIN + "." + path, InvoiceMessage.ALSO_IN_DEFAULTS.with()));
    Map<String, String> both = new LinkedHashMap<>(always);
    both.putAll(again);
    return faults.isEmpty() ? given(both, AGAIN) : null;
  }

  private Mapping.Given given(Map<String, String> facts, String field) {
    List<String> paths = new ArrayList<>(facts.keySet());
    List<String> values = new ArrayList<>(facts.values());
    paths.add("account.id");
    values.add("given");
    try {
      Profile profile = ProfileTable.of(paths, values, Instant.now());
      return new Mapping.Given(profile, Set.copyOf(facts.keySet()));
    } catch (InvalidInputException invalid) {
      invalid.faults().forEach(f -> faults.add(field + "." + f.pointer(), f.message()));
      return null;
    }
  }
}
