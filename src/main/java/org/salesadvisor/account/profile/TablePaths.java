package org.salesadvisor.account.profile;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.salesadvisor.errors.Faults;
import org.salesadvisor.errors.Nearest;
import org.salesadvisor.errors.Pointer;
import org.salesadvisor.language.Message;
import org.salesadvisor.records.Kind;
import org.salesadvisor.records.ListKind;
import org.salesadvisor.records.RecordShape;

/** The paths of the facts of a profile, as the records tell them. */
final class TablePaths {

  private static final Map<String, Kind> SINGLE = new LinkedHashMap<>();
  private static final Map<String, Kind> OTHER = new LinkedHashMap<>();

  static {
    gather(ProfileDocument.SHAPE, "");
  }

  private TablePaths() {}

  private static void gather(RecordShape<?> shape, String prefix) {
    for (int i = 0; i < shape.names().size(); i++) {
      String path = prefix + shape.names().get(i);
      Kind kind = shape.kind(i);
      boolean isGroup = kind.group() != null;
      (isGroup || kind instanceof ListKind ? OTHER : SINGLE).put(path, kind);
      if (isGroup) {
        gather(kind.group(), path + ".");
      }
    }
  }

  /** Every fact that a cell can give, in the order of the records. */
  static Set<String> all() {
    return SINGLE.keySet();
  }

  static boolean has(String path) {
    return SINGLE.containsKey(path);
  }

  /** What is wrong with a path that no cell can give. */
  static Message wrong(String path) {
    Kind other = OTHER.get(path);
    if (other == null) {
      return ProfileMessage.NO_FACT.with(Nearest.hint(path, all()));
    }
    Faults refusal = new Faults();
    other.parse(path, Pointer.WHOLE.in(path), refusal);
    return refusal.all().get(0).message();
  }
}
