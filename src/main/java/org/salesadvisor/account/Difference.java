package org.salesadvisor.account;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A place where two answers differ.
 *
 * @param pointer the JSON pointer into the advice
 * @param stored what stands in the stored answer; null when nothing does
 * @param replayed what stands in the other; null when nothing does
 */
record Difference(String pointer, JsonNode stored, JsonNode replayed) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Every place where two canonical advices differ; none when they are equal. */
  static List<Difference> between(byte[] stored, byte[] replayed) {
    try {
      List<Difference> differences = new ArrayList<>();
      compare("", JSON.readTree(stored), JSON.readTree(replayed), differences);
      return differences;
    } catch (IOException broken) {
      throw new UncheckedIOException("a canonical advice is broken", broken);
    }
  }

  private static void compare(String at, JsonNode a, JsonNode b, List<Difference> into) {
    if (a != null && a.equals(b)) {
      return;
    }
    if (a != null && b != null && a.isObject() && b.isObject()) {
      Set<String> names = new LinkedHashSet<>();
      a.fieldNames().forEachRemaining(names::add);
      b.fieldNames().forEachRemaining(names::add);
      names.forEach(name -> compare(at + "/" + name, a.get(name), b.get(name), into));
    } else if (a != null && b != null && a.isArray() && b.isArray()) {
      for (int i = 0; i < Math.max(a.size(), b.size()); i++) {
        compare(at + "/" + i, a.get(i), b.get(i), into);
      }
    } else {
      into.add(new Difference(at, a, b));
    }
  }
}
