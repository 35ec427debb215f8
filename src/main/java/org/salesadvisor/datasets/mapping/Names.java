package org.salesadvisor.datasets.mapping;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What columns and values are usually called, as {@code names.yaml} says.
 *
 * @param columns by field, the likeliest first
 * @param values by field and constant
 */
record Names(Map<String, List<String>> columns, Map<String, Map<String, List<String>>> values) {

  static Names read(InputStream yaml) throws IOException {
    return new ObjectMapper(new YAMLFactory()).readValue(yaml, new TypeReference<Names>() {});
  }

  /** Letters and digits alone: Close_Date and closedate are the same. */
  static String bare(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{Nd}]", "");
  }

  List<String> columns(Field field) {
    return columns.getOrDefault(field.key(), List.of());
  }

  /** By constant. */
  Map<String, List<String>> values(Field field) {
    return values.getOrDefault(field.key(), Map.of());
  }
}
