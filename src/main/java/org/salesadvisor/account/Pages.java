package org.salesadvisor.account;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.salesadvisor.account.advice.AdviceJson;
import org.salesadvisor.language.Language;

/** Writes answers that hold more than one advice. */
final class Pages {

  private static final ObjectMapper JSON = new ObjectMapper();

  private Pages() {}

  /**
   * A page of a list.
   *
   * @param found one more than fits, when there is a next page
   */
  static byte[] json(List<AdviceService.Worded> found, int limit, Language language) {
    return bytes(
        json -> {
          json.writeStartObject();
          json.writeArrayFieldStart("items");
          for (AdviceService.Worded one : found.subList(0, Math.min(limit, found.size()))) {
            AdviceJson.write(json, one.answer(), one.rules().texts(language));
          }
          json.writeEndArray();
          if (found.size() > limit) {
            json.writeStringField("next", found.get(limit - 1).answer().id().toString());
          }
          json.writeEndObject();
        });
  }

  static byte[] replay(
      AdviceService.Worded stored,
      AdviceService.Worded replayed,
      List<Difference> differences,
      Language language) {
    return bytes(
        json -> {
          json.writeStartObject();
          json.writeBooleanField("same", differences.isEmpty());
          json.writeFieldName("stored");
          AdviceJson.write(json, stored.answer(), stored.rules().texts(language));
          json.writeFieldName("replayed");
          AdviceJson.write(json, replayed.answer(), replayed.rules().texts(language));
          json.writeFieldName("differences");
          json.writeObject(differences);
          json.writeEndObject();
        });
  }

  private interface Content {
    void write(JsonGenerator json) throws IOException;
  }

  private static byte[] bytes(Content content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      content.write(json);
    } catch (IOException impossible) {
      throw new UncheckedIOException("memory does not fail to be written", impossible);
    }
    return bytes.toByteArray();
  }
}
