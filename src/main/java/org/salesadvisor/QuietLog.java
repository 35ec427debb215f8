package org.salesadvisor;

import java.util.logging.Level;
import org.jboss.logmanager.LogContext;

/**
 * The log of a command: warnings only. Quarkus, which else sets the levels, does not run; without
 * levels everything down to traces would be written, and rules would take ten times as long.
 */
final class QuietLog {

  private QuietLog() {}

  /** To be called before anything logs. */
  static void start() {
    System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
    LogContext.getLogContext().getLogger("").setLevel(Level.WARNING);
  }
}
