package org.salesadvisor.cli;

import com.fasterxml.jackson.databind.JsonNode;
import org.salesadvisor.errors.AdvisorException;
import org.salesadvisor.language.Language;

/** Waits until a service has compared, shows how far it is, and cancels when people give up. */
record ImpactWait(ServiceCall service, String path) {

  private static final long PAUSE_MILLISECONDS = 250;

  /**
   * The run once it is done.
   *
   * @throws AdvisorException when it was cancelled or failed
   */
  JsonNode toEnd(Language language) {
    Thread givingUp = new Thread(() -> service.delete(path));
    Runtime.getRuntime().addShutdownHook(givingUp);
    try (Progress progress = Progress.ofDecisions("impact", Terminal.isErr())) {
      JsonNode run = service.get(path);
      while (run.path("state").asText().equals("RUNNING")) {
        progress.expect(run.path("total").asLong());
        progress.reached(run.path("done").asLong());
        progress.show(run.path("done").asLong(), language);
        Thread.sleep(PAUSE_MILLISECONDS);
        run = service.get(path);
      }
      Runtime.getRuntime().removeShutdownHook(givingUp);
      return mustBeDone(run);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new AdvisorException(
          "INTERRUPTED", ServiceMessage.INTERRUPTED.with(), ServiceMessage.TRY_AGAIN.with());
    }
  }

  private static JsonNode mustBeDone(JsonNode run) {
    String state = run.path("state").asText();
    if (!state.equals("DONE")) {
      String why = run.at("/failure/detail").asText(state);
      throw new AdvisorException(
          "STOPPED",
          ServiceMessage.STOPPED.with(why.isEmpty() ? state : why),
          ServiceMessage.TRY_AGAIN.with());
    }
    return run;
  }
}
