package org.salesadvisor.verification;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.salesadvisor.account.profile.ProfileJson;

/** One profile out of a region: the one that says least. */
final class Witness {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Region point;
  private final Map<String, Object> values;

  private Witness(Region point, Map<String, Object> values) {
    this.point = point;
    this.values = values;
  }

  /** Of a region that is not empty: no fact of it can be left out without leaving the region. */
  static Witness of(Region region, Space space) {
    Region rest = region;
    Map<String, Object> values = new HashMap<>();
    for (Axis axis : space.axes()) {
      int number = 0;
      while (!rest.meets(space.cell(axis, number))) {
        number++;
      }
      rest = rest.and(space.cell(axis, number));
      values.putAll(axis.cells().get(number).values());
    }
    return new Witness(rest, values);
  }

  /** The one combination of classes that the profile lies in. */
  Region point() {
    return point;
  }

  /** Every profile that says the same on the facts that this one knows. */
  Region alike(Space space) {
    Region alike = space.all();
    for (Axis axis : space.axes()) {
      for (int number = 0; number < axis.cells().size(); number++) {
        Cell cell = axis.cells().get(number);
        if (!cell.values().isEmpty() && point.meets(space.cell(axis, number))) {
          alike = alike.and(space.cell(axis, number));
        }
      }
    }
    return alike;
  }

  /** The profile as JSON, with the open work and the lead where they say anything. */
  Map<String, Object> json() {
    Map<String, Object> json = profile();
    for (Class<?> type : Given.BESIDE) {
      Map<String, Object> known = known(Given.group(type));
      if (!known.isEmpty()) {
        json.put(Given.group(type), known);
      }
    }
    return json;
  }

  private Map<String, Object> known(String group) {
    Map<String, Object> known = new TreeMap<>();
    values.forEach(
        (path, value) -> {
          if (path.startsWith(group + ".")) {
            known.put(path.substring(group.length() + 1), value);
          }
        });
    return known;
  }

  private Map<String, Object> profile() {
    try {
      return JSON.readValue(
          ProfileJson.canonical(Given.profile(values)),
          new TypeReference<LinkedHashMap<String, Object>>() {});
    } catch (IOException impossible) {
      throw new UncheckedIOException("what was written can be read", impossible);
    }
  }
}
