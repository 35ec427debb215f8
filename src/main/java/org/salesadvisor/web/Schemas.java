package org.salesadvisor.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Turns JSON Schema as plain maps, which every room can write, into the schemas of OpenAPI. */
public final class Schemas {

  private Schemas() {}

  public static Schema of(Map<?, ?> map) {
    boolean isConstantOrNull =
        map.get("enum") instanceof List<?> constants
            && constants.stream().anyMatch(Objects::isNull);
    return isConstantOrNull ? constantOrNull(map) : plain(map);
  }

  /** Two schemas, because a null among constants is lost on the way to the document. */
  private static Schema constantOrNull(Map<?, ?> map) {
    List<?> constants = ((List<?>) map.get("enum")).stream().filter(Objects::nonNull).toList();
    return OASFactory.createSchema()
        .addAnyOf(plain(Map.of("type", "string", "enum", constants)))
        .addAnyOf(plain(Map.of("type", "null")));
  }

  private static Schema plain(Map<?, ?> map) {
    Schema schema = OASFactory.createSchema();
    map.forEach((keyword, value) -> set(schema, (String) keyword, value));
    return schema;
  }

  private static void set(Schema schema, String keyword, Object value) {
    switch (keyword) {
      case "$ref" -> schema.setRef((String) value);
      case "type" -> types(value).forEach(type -> schema.addType(type(type)));
      case "format" -> schema.setFormat((String) value);
      case "pattern" -> schema.setPattern((String) value);
      case "description" -> schema.setDescription((String) value);
      case "enum" -> ((List<?>) value).forEach(schema::addEnumeration);
      case "minimum" -> schema.setMinimum(new BigDecimal(value.toString()));
      case "maximum" -> schema.setMaximum(new BigDecimal(value.toString()));
      case "minLength" -> schema.setMinLength((Integer) value);
      case "maxLength" -> schema.setMaxLength((Integer) value);
      case "maxItems" -> schema.setMaxItems((Integer) value);
      case "uniqueItems" -> schema.setUniqueItems((Boolean) value);
      case "items" -> schema.setItems(of((Map<?, ?>) value));
      case "required" ->
          ((List<?>) value).forEach(required -> schema.addRequired((String) required));
      case "properties" ->
          ((Map<?, ?>) value)
              .forEach((name, one) -> schema.addProperty((String) name, of((Map<?, ?>) one)));
      case "additionalProperties" ->
          schema.setAdditionalPropertiesSchema(
              OASFactory.createSchema().booleanSchema((Boolean) value));
      default -> throw new IllegalArgumentException("no keyword " + keyword);
    }
  }

  private static List<?> types(Object value) {
    return value instanceof List<?> several ? several : List.of(value);
  }

  private static Schema.SchemaType type(Object name) {
    return Schema.SchemaType.valueOf(name.toString().toUpperCase(Locale.ROOT));
  }
}
