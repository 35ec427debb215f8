package org.salesadvisor.funnel.narrowing;

import java.util.List;
import org.salesadvisor.language.Message;

/**
 * How one gate came out.
 *
 * @param gate which
 * @param passed whether it let through; null when it was not reached
 * @param details what was found, with figures
 */
public record GateResult(Gate gate, Boolean passed, List<Message> details) {

  public GateResult {
    details = List.copyOf(details);
  }
}
