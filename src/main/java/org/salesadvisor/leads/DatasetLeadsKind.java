package org.salesadvisor.leads;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.UUID;
import org.salesadvisor.audit.AuditTrail;
import org.salesadvisor.datasets.jobs.JobDesk;
import org.salesadvisor.datasets.jobs.JobKind;
import org.salesadvisor.datasets.jobs.Work;
import org.salesadvisor.datasets.store.Dataset;
import org.salesadvisor.datasets.store.Datasets;
import org.salesadvisor.datasets.store.Job;
import org.salesadvisor.leads.store.DatasetLeads;

/** Makes leads of the opportunities of datasets, as jobs. */
@ApplicationScoped
class DatasetLeadsKind implements JobKind {

  private static final String NAME = "DATASET_LEADS";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final JobDesk desk;
  private final Datasets datasets;
  private final DatasetLeads store;
  private final AuditTrail trail;

  DatasetLeadsKind(JobDesk desk, Datasets datasets, DatasetLeads store, AuditTrail trail) {
    this.desk = desk;
    this.datasets = datasets;
    this.store = store;
    this.trail = trail;
  }

  /**
   * Begins.
   *
   * @param key the Idempotency-Key; null when there is none
   * @param actor who asked; null when nobody is known
   * @return the job, which may be that of an earlier call with the same key
   */
  Job start(Dataset dataset, String key, String actor) {
    String id = dataset.id().toString();
    return desk.start(
        new JobDesk.Order(NAME, id, key, actor), "{\"dataset\":\"%s\"}".formatted(id));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Work of(Job job, Instant now) {
    return new DatasetLeadsRun(datasets, store, trail, job, dataset(job), now);
  }

  private static UUID dataset(Job job) {
    try {
      JsonNode asked = JSON.readTree(job.asked());
      return UUID.fromString(asked.path("dataset").asText());
    } catch (IOException impossible) {
      throw new UncheckedIOException("what we wrote cannot be read", impossible);
    }
  }
}
