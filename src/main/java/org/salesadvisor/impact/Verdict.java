package org.salesadvisor.impact;

import java.util.List;
import org.salesadvisor.errors.Fault;

/** What comparing one decision came to. */
sealed interface Verdict {

  /** Not asked for. */
  record LeftOut() implements Verdict {}

  /** The same conclusions by the same rules. */
  record Same() implements Verdict {}

  /** Something else is concluded, or by other rules. */
  record Differs(Outcome before, Outcome after) implements Verdict {}

  /** It could not be decided. */
  record Refused(List<Fault> faults) implements Verdict {}
}
