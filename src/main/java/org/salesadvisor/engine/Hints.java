package org.salesadvisor.engine;

import java.util.Collection;
import org.salesadvisor.errors.Nearest;
import org.salesadvisor.language.Message;

/** What somebody probably meant. */
final class Hints {

  /** More names than this are looked up, not read. */
  private static final int FEW = 15;

  private Hints() {}

  /** The nearest name, or all of them when they are few. */
  static Message nearest(String wrong, Collection<String> known) {
    return known.size() <= FEW
        ? Nearest.hint(wrong, known)
        : Nearest.near(wrong, known).orElseGet(EngineMessage.SEE_VOCABULARY::with);
  }
}
