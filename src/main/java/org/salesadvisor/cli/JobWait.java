package org.salesadvisor.cli;

import com.fasterxml.jackson.databind.JsonNode;
import org.salesadvisor.errors.AdvisorException;
import org.salesadvisor.language.Language;

/** Waits until a job has ended, shows how far it is, and cancels it when people give up. */
record JobWait(ServiceCall service, String path) {

  private static final long PAUSE_MILLISECONDS = 250;

  /** For the job that a call began. */
  static JobWait of(ServiceCall service, JsonNode begun) {
    return new JobWait(service, "/api/v1/jobs/" + begun.path("id").asText());
  }

  /**
   * The job once it has ended, well or not.
   *
   * @param task what a bar is called
   */
  JsonNode toEnd(String task, Language language) {
    Thread givingUp = new Thread(() -> service.delete(path));
    Runtime.getRuntime().addShutdownHook(givingUp);
    try (Progress progress = Progress.ofDecisions(task, Terminal.isErr())) {
      JsonNode job = service.get(path);
      while (!job.hasNonNull("endedAt")) {
        progress.reached(job.path("rowsDone").asLong());
        progress.show(job.path("rowsDone").asLong(), language);
        Thread.sleep(PAUSE_MILLISECONDS);
        job = service.get(path);
      }
      Runtime.getRuntime().removeShutdownHook(givingUp);
      return job;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new AdvisorException(
          "INTERRUPTED", ServiceMessage.INTERRUPTED.with(), ServiceMessage.TRY_AGAIN.with());
    }
  }
}
