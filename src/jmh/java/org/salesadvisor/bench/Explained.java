package org.salesadvisor.bench;

import java.util.List;
import org.salesadvisor.account.advice.Advice;
import org.salesadvisor.account.advice.Conclusion;

/** Asks for every reason of an advice: they are gathered when somebody looks. */
final class Explained {

  private Explained() {}

  /**
   * The same advice.
   *
   * @throws IllegalStateException when a conclusion that is determined has no reason
   */
  static Advice whole(Advice advice) {
    look(List.of(advice.buyingClass(), advice.sellingMode(), advice.loop(), advice.koop()));
    look(List.of(advice.involvement()));
    look(advice.principles());
    look(advice.processMap());
    look(advice.leadSources());
    look(advice.cycleAlignment());
    look(advice.interventions());
    look(advice.warnings());
    advice.conflicts().forEach(conflict -> conflict.because().size());
    return advice;
  }

  private static void look(List<Conclusion> conclusions) {
    for (Conclusion conclusion : conclusions) {
      if (conclusion.because().isEmpty() && conclusion.isDetermined()) {
        throw new IllegalStateException(conclusion.code() + " has no reason");
      }
    }
  }
}
