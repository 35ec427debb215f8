package org.salesadvisor;

import io.quarkus.runtime.QuarkusBindException;
import io.quarkus.runtime.util.ExceptionUtil;
import org.jboss.logging.Logger;
import org.salesadvisor.errors.AdvisorException;

/**
 * Tells on standard error why the service did not start: what is wrong and what to do, no trace.
 */
final class StartFailure {

  private static final int EXIT_CODE = 1;

  private StartFailure() {}

  static int tell(Throwable failure) {
    AdvisorException told = told(failure);
    System.err.println(told.getMessage());
    System.err.println(told.whatNext());
    Logger.getLogger(StartFailure.class).debug("The service did not start", failure);
    return EXIT_CODE;
  }

  private static AdvisorException told(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof AdvisorException known) {
        return known;
      }
      if (cause instanceof QuarkusBindException taken) {
        return portTaken(taken);
      }
    }
    return unknown(failure);
  }

  private static AdvisorException portTaken(QuarkusBindException taken) {
    return new AdvisorException(
        "PORT_TAKEN",
        "The service cannot listen: " + taken.getMessage(),
        "Stop what listens there, or name another port in QUARKUS_HTTP_PORT.");
  }

  private static AdvisorException unknown(Throwable failure) {
    Throwable root = ExceptionUtil.getRootCause(failure);
    return new AdvisorException(
        "START_FAILED",
        "The service did not start: " + (root == null ? failure : root),
        "Set QUARKUS_LOG_LEVEL=DEBUG for the details.");
  }
}
