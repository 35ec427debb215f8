package org.salesadvisor;

import io.quarkus.runtime.QuarkusBindException;
import io.quarkus.runtime.util.ExceptionUtil;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.jboss.logging.Logger;
import org.salesadvisor.errors.AdvisorException;
import org.salesadvisor.language.Language;

/**
 * Tells on standard error why the service did not start: what is wrong and what to do, no trace.
 */
final class StartFailure {

  private static final int EXIT_CODE = 1;

  private StartFailure() {}

  static int tell(Throwable failure) {
    AdvisorException told = told(failure);
    // what the machine prefers may have no é
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    err.println(told.told(Language.ofEnvironment(System::getenv)));
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
        StartMessage.CANNOT_LISTEN.with(taken.getMessage()),
        StartMessage.OTHER_PORT.with());
  }

  private static AdvisorException unknown(Throwable failure) {
    Throwable root = ExceptionUtil.getRootCause(failure);
    return new AdvisorException(
        "START_FAILED",
        StartMessage.NOT_STARTED.with(root == null ? failure : root),
        StartMessage.SET_DEBUG.with());
  }
}
