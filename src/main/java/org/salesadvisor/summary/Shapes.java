package org.salesadvisor.summary;

import static org.salesadvisor.web.SchemaParts.COUNT;
import static org.salesadvisor.web.SchemaParts.NUMBER;
import static org.salesadvisor.web.SchemaParts.SHARE;
import static org.salesadvisor.web.SchemaParts.TEXT;
import static org.salesadvisor.web.SchemaParts.TEXT_OR_NULL;
import static org.salesadvisor.web.SchemaParts.described;
import static org.salesadvisor.web.SchemaParts.listOf;
import static org.salesadvisor.web.SchemaParts.object;
import static org.salesadvisor.web.SchemaParts.orNull;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The shapes of single figures, as JSON Schema. */
final class Shapes {

  static final Map<String, Object> TEXTS = listOf(TEXT);
  static final Map<String, Object> HREF =
      described(TEXT, "what stands behind it: a path with its parameters");

  private Shapes() {}

  /** Counted, with its Wilson interval of 95 %; null where nothing could be counted. */
  static Map<String, Object> rate() {
    return orNull(counted(SHARE));
  }

  /** The same, in which the rate of nothing is null. */
  static Map<String, Object> rateOfAny() {
    return counted(orNull(SHARE));
  }

  private static Map<String, Object> counted(Map<String, Object> share) {
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("k", COUNT);
    parts.put("n", COUNT);
    List.of("rate", "low", "high").forEach(name -> parts.put(name, share));
    return object(parts);
  }

  static Map<String, Object> money() {
    return object(Map.of("amount", NUMBER, "currency", TEXT_OR_NULL));
  }

  /** Null when unknown. */
  static Map<String, Object> range(boolean isMoney) {
    Map<String, Object> parts = new LinkedHashMap<>();
    List.of("expected", "low", "high").forEach(name -> parts.put(name, NUMBER));
    if (isMoney) {
      parts.put("currency", TEXT);
    }
    return orNull(object(parts));
  }

  /** An amount with its interval; with `missing` alone when it is not known. */
  static Map<String, Object> estimate() {
    Map<String, Object> parts = new LinkedHashMap<>();
    List.of("expected", "low", "high").forEach(name -> parts.put(name, orNull(NUMBER)));
    parts.put("currency", TEXT);
    parts.put("missing", TEXTS);
    Map<String, Object> estimate = new LinkedHashMap<>(orNull(object(parts)));
    estimate.put("required", List.of());
    return estimate;
  }
}
