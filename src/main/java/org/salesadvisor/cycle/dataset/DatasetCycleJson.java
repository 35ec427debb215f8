package org.salesadvisor.cycle.dataset;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.salesadvisor.cycle.CycleJson;
import org.salesadvisor.datasets.store.Dataset;
import org.salesadvisor.language.Language;
import org.salesadvisor.records.StrictJson;

/** Writes the cycles of an account of a dataset. What is unknown is null. */
final class DatasetCycleJson {

  private DatasetCycleJson() {}

  static byte[] of(ComparedCycles compared, Language language) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = StrictJson.JSON.createGenerator(bytes, JsonEncoding.UTF8)) {
      write(json, compared, language);
    } catch (IOException impossible) {
      throw new UncheckedIOException("memory does not fail to be written", impossible);
    }
    return bytes.toByteArray();
  }

  private static void write(JsonGenerator json, ComparedCycles compared, Language language)
      throws IOException {
    Dataset dataset = compared.purchase().asked().dataset();
    json.writeStartObject();
    json.writeObjectFieldStart("dataset");
    json.writeStringField("id", dataset.id().toString());
    json.writeStringField("name", dataset.name());
    json.writeEndObject();
    json.writeStringField("asOf", compared.purchase().asked().asOf().toString());
    json.writeFieldName("opportunity");
    purchase(json, compared.purchase());
    others(json, compared.others());
    json.writeFieldName("told");
    json.writeRawValue(new String(compared.told(), StandardCharsets.UTF_8));
    json.writeFieldName("cycle");
    json.writeRawValue(
        new String(CycleJson.of(compared.cycle(), language), StandardCharsets.UTF_8));
    json.writeEndObject();
  }

  private static void others(JsonGenerator json, List<Purchase> others) throws IOException {
    int shown = Math.min(others.size(), DatasetCycles.MOST_OTHERS);
    json.writeArrayFieldStart("others");
    for (Purchase other : others.subList(0, shown)) {
      purchase(json, other);
    }
    json.writeEndArray();
    json.writeBooleanField("hasMoreOthers", others.size() > shown);
  }

  private static void purchase(JsonGenerator json, Purchase purchase) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", purchase.opportunity().id());
    json.writeStringField("account", purchase.opportunity().account());
    json.writeStringField("outcome", purchase.outcome());
    day(json, "since", purchase.since());
    day(json, "endedOn", purchase.endedOn());
    json.writeEndObject();
  }

  private static void day(JsonGenerator json, String name, Object day) throws IOException {
    json.writeStringField(name, day == null ? null : day.toString());
  }
}
