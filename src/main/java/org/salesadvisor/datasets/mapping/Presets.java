package org.salesadvisor.datasets.mapping;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.salesadvisor.errors.Faults;
import org.salesadvisor.errors.Nearest;
import org.salesadvisor.errors.Shown;

/** Mappings of what well-known programs export when nothing was changed in them. */
public final class Presets {

  /** As they are named in a request. */
  public static final List<String> NAMES =
      List.of("hubspot", "salesforce", "odoo", "pipedrive", "dynamics");

  private static final Map<String, Mapping> ALL = all();

  private Presets() {}

  private static Map<String, Mapping> all() {
    Map<String, Mapping> all = new LinkedHashMap<>();
    NAMES.forEach(name -> all.put(name, new MappingReader().read(text(name))));
    return all;
  }

  private static String text(String name) {
    try (InputStream yaml = Presets.class.getResourceAsStream("presets/" + name + ".yaml")) {
      return new String(yaml.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  static boolean isName(String text) {
    return text.strip().matches("[A-Za-z][A-Za-z0-9 _-]{0,40}");
  }

  static Mapping get(String name) {
    Mapping found = ALL.get(name.toLowerCase(Locale.ROOT));
    if (found == null) {
      Faults faults = new Faults();
      faults.add(
          "mapping", MappingMessage.NO_PRESET.with(Shown.of(name), Nearest.hint(name, NAMES)));
      faults.throwIfAny();
    }
    return found;
  }

  static Map<String, Mapping> byName() {
    return ALL;
  }
}
