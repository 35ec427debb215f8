package org.salesadvisor.decisionlog;

/** More decisions are waiting than the log admits. This one is not stored. */
public final class LogFullException extends DecisionLogException {
  private static final long serialVersionUID = 1L;

  LogFullException(int waiting) {
    super("LOG_FULL", LogMessage.FULL.with(waiting), LogMessage.IN_A_SECOND.with(), null);
  }
}
