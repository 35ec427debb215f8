package org.salesadvisor.datasets.mapping;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.salesadvisor.errors.ErrorMessage;
import org.salesadvisor.errors.Faults;
import org.salesadvisor.errors.Nearest;
import org.salesadvisor.errors.Shown;
import org.salesadvisor.facts.Money;
import org.salesadvisor.language.Message;
import org.salesadvisor.rulebase.BrokenYaml;

/** Reads a mapping from YAML or JSON and names every fault by a JSON pointer. */
final class MappingReader {

  private static final ObjectMapper YAML =
      new ObjectMapper(new YAMLFactory()).enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

  private static final List<String> FIELDS =
      List.of(
          "name",
          "zone",
          "currency",
          "dates",
          "decimal",
          "asOf",
          "files",
          "columns",
          "values",
          "aliases",
          "sizes",
          "mayLackColumns");

  private static final int LONGEST_NAME = 200;

  /** What has no use where no field is an amount. */
  private static final List<String> OF_AMOUNTS = List.of("currency", "decimal", "sizes");

  private final Fields fields;
  private final Faults faults = new Faults();

  MappingReader(Fields fields) {
    this.fields = fields;
  }

  private List<String> known() {
    return FIELDS.stream()
        .filter(name -> fields.hasAmounts() || !OF_AMOUNTS.contains(name))
        .toList();
  }

  Mapping read(String text) {
    JsonNode tree = tree(text);
    faults.throwIfAny();
    refuseUnknown(tree, "", known());
    Mapping mapping =
        new Mapping(
            fields,
            name(tree.path("name")),
            zone(tree.path("zone")),
            currency(tree.path("currency")),
            dates(tree.path("dates")),
            decimal(tree.path("decimal")),
            asOf(tree.path("asOf")),
            new FilesReader(fields, faults).read(tree),
            new ValuesReader(fields, faults).values(tree.path("values")),
            new ValuesReader(fields, faults).aliases(tree.path("aliases")),
            sizes(tree.path("sizes")),
            tree.path("mayLackColumns").asBoolean(false));
    costs(mapping);
    faults.throwIfAny();
    return mapping;
  }

  private JsonNode tree(String text) {
    try {
      JsonNode tree = YAML.readTree(text);
      if (tree != null && tree.isObject()) {
        return tree;
      }
      faults.add("", MappingMessage.LIST_OF_FIELDS.with(known()));
    } catch (JsonProcessingException broken) {
      BrokenYaml why = BrokenYaml.of(broken);
      faults.addMalformed("", MappingMessage.IN_LINE.with(why.line(), why.message()));
    } catch (RuntimeException tooDeep) {
      faults.addMalformed("", MappingMessage.LIST_OF_FIELDS.with(known()));
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
                    prefix + "/" + name,
                    ErrorMessage.NO_SUCH_FIELD.with(Nearest.hint(name, known)));
              }
            });
  }

  private String name(JsonNode node) {
    String name = node.asText("").strip();
    if (name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
      faults.add("/name", MappingMessage.CHARACTERS.with(LONGEST_NAME));
    }
    return name.isEmpty() ? null : name;
  }

  private ZoneId zone(JsonNode node) {
    String zone = node.asText("");
    if (zone.isBlank()) {
      return ZoneId.of("UTC");
    }
    // an offset has no summer time, and PostgreSQL reads its sign the other way round
    if (ZoneId.getAvailableZoneIds().contains(zone)) {
      return ZoneId.of(zone);
    }
    Message hint =
        Nearest.near(zone, ZoneId.getAvailableZoneIds()).orElseGet(MappingMessage.WRITE_ZONE::with);
    faults.add("/zone", MappingMessage.NO_TIME_ZONE.with(Shown.of(zone), hint));
    return null;
  }

  private String currency(JsonNode node) {
    String code = node.asText("");
    if (code.isEmpty()) {
      return null;
    }
    if (Money.isCurrency(code)) {
      return code;
    }
    faults.add(
        "/currency",
        ErrorMessage.NO_CURRENCY.with(Shown.of(code), ErrorMessage.WRITE_ISO_4217.with()));
    return null;
  }

  /** What something cost cannot be compared without knowing in what. */
  private void costs(Mapping mapping) {
    boolean hasCurrency = mapping.currency() != null || tells(mapping, OpportunityField.CURRENCY);
    if (tells(mapping, OpportunityField.COST) && !hasCurrency) {
      faults.addUnlessNamed("/currency", MappingMessage.COST_WITHOUT_CURRENCY.with());
    }
  }

  private static boolean tells(Mapping mapping, Field field) {
    return mapping.files().stream().anyMatch(file -> file.columns().containsKey(field));
  }

  private List<String> dates(JsonNode node) {
    List<String> patterns = texts(node, "/dates");
    for (String pattern : patterns) {
      try {
        DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
      } catch (IllegalArgumentException wrong) {
        faults.add("/dates", MappingMessage.DATE_PATTERN.with(Shown.of(pattern)));
      }
    }
    return patterns;
  }

  private List<String> texts(JsonNode node, String pointer) {
    List<String> texts = new ArrayList<>();
    if (node.isValueNode() && !node.isNull()) {
      texts.add(node.asText());
    } else if (node.isObject()) {
      faults.add(pointer, MappingMessage.TEXT_OR_LIST.with());
    }
    node.forEach(one -> texts.add(one.asText()));
    return texts;
  }

  private Character decimal(JsonNode node) {
    String sign = node.asText("");
    if (sign.isEmpty()) {
      return null;
    }
    if (!sign.equals(".") && !sign.equals(",")) {
      faults.add("/decimal", MappingMessage.DECIMAL.with(Shown.of(sign)));
    }
    return sign.charAt(0);
  }

  private Instant asOf(JsonNode node) {
    String moment = node.asText("");
    try {
      return moment.isEmpty() || node.isNull() ? null : OffsetDateTime.parse(moment).toInstant();
    } catch (DateTimeParseException wrong) {
      faults.add("/asOf", MappingMessage.MOMENT.with(Shown.of(moment)));
      return null;
    }
  }

  private List<BigDecimal> sizes(JsonNode node) {
    List<BigDecimal> bounds = new ArrayList<>();
    for (String text : texts(node, "/sizes")) {
      if (!text.matches("[0-9]{1,12}(\\.[0-9]{1,2})?")) {
        faults.add("/sizes", MappingMessage.BOUND.with(Shown.of(text)));
        return List.of();
      }
      BigDecimal bound = new BigDecimal(text);
      if (!bounds.isEmpty() && bound.compareTo(bounds.get(bounds.size() - 1)) <= 0) {
        faults.add("/sizes", MappingMessage.ASCENDING.with());
      }
      bounds.add(bound);
    }
    return bounds;
  }
}
