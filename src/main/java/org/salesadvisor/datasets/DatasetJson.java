package org.salesadvisor.datasets;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.salesadvisor.datasets.jobs.Texts;
import org.salesadvisor.datasets.store.Dataset;
import org.salesadvisor.datasets.store.Job;
import org.salesadvisor.language.Language;

/** Writes datasets and jobs. */
final class DatasetJson {

  private static final ObjectMapper JSON = new ObjectMapper();

  private DatasetJson() {}

  static ObjectNode of(Dataset dataset, Language language) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("id", dataset.id().toString());
    json.put("name", dataset.name());
    json.put("createdAt", dataset.createdAt().toString());
    if (dataset.by() != null) {
      json.put("by", dataset.by());
    }
    json.put("changedAt", dataset.changedAt().toString());
    json.put("zone", dataset.zone());
    json.put("asOf", dataset.asOf().toString());
    dataset.phases().forEach(phase -> json.withArray("phases").add(phase.name()));
    read(dataset.summary(), language)
        .properties()
        .forEach(one -> json.set(one.getKey(), one.getValue()));
    return json;
  }

  static ObjectNode page(List<Dataset> found, int limit, Language language) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    var items = json.putArray("items");
    found.stream().limit(limit).forEach(one -> items.add(of(one, language)));
    if (found.size() > limit) {
      json.put("next", found.get(limit - 1).id().toString());
    }
    return json;
  }

  static ObjectNode of(Job job, Language language) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("id", job.id().toString());
    json.put("kind", job.kind());
    json.put("state", job.state().name());
    json.put("createdAt", job.createdAt().toString());
    if (job.by() != null) {
      json.put("by", job.by());
    }
    if (job.startedAt() != null) {
      json.put("startedAt", job.startedAt().toString());
    }
    if (job.endedAt() != null) {
      json.put("endedAt", job.endedAt().toString());
    }
    if (job.step() != null) {
      json.put("step", job.step());
    }
    json.put("rowsDone", job.rowsDone());
    if (job.result() != null) {
      json.set("result", read(job.result(), language));
    }
    return json;
  }

  private static JsonNode read(String text, Language language) {
    try {
      return Texts.in(language, JSON.readTree(text));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("what we wrote cannot be read", impossible);
    }
  }
}
