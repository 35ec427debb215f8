package org.salesadvisor.datasets.mapping;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What columns and values are usually called, as {@code names.yaml} says.
 *
 * @param columns by field, the likeliest first
 * @param outcomes by constant
 * @param phases by constant
 */
record Names(
    Map<String, List<String>> columns,
    Map<String, List<String>> outcomes,
    Map<String, List<String>> phases) {

  static final Names USUAL = read();

  private static Names read() {
    try (InputStream yaml = Names.class.getResourceAsStream("names.yaml")) {
      return new ObjectMapper(new YAMLFactory()).readValue(yaml, new TypeReference<Names>() {});
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Letters and digits alone: Close_Date and closedate are the same. */
  static String bare(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{Nd}]", "");
  }

  Map<String, List<String>> values(Field field) {
    return field == Field.OUTCOME ? outcomes : phases;
  }
}
