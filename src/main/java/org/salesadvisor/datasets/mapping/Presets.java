package org.salesadvisor.datasets.mapping;

import java.util.Locale;
import org.salesadvisor.errors.Faults;
import org.salesadvisor.errors.Nearest;
import org.salesadvisor.errors.Shown;

/** Finds mappings of what well-known programs export when nothing was changed in them. */
final class Presets {

  private Presets() {}

  static boolean isName(String text) {
    return text.strip().matches("[A-Za-z][A-Za-z0-9 _-]{0,40}");
  }

  static Mapping get(Fields fields, String name) {
    Mapping found = fields.presets().get(name.toLowerCase(Locale.ROOT));
    if (found == null) {
      Faults faults = new Faults();
      faults.add(
          "mapping",
          MappingMessage.NO_PRESET.with(Shown.of(name), Nearest.hint(name, fields.presetNames())));
      faults.throwIfAny();
    }
    return found;
  }
}
