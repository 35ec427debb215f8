package org.salesadvisor.account.batch;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.salesadvisor.account.advice.AdviceJson;
import org.salesadvisor.errors.Fault;
import org.salesadvisor.language.Language;

/** Results as JSON objects, one a line: advice with its words, or the faults. */
final class JsonResults implements ResultWriter {

  private static final JsonFactory JSON = new JsonFactory();
  private static final SerializedString LINE_END = new SerializedString("\n");

  /** An advice with words takes some 25 kB. */
  private static final int CHUNK = 32;

  private final Language language;

  JsonResults(Language language) {
    this.language = language;
  }

  @Override
  public int chunk() {
    return CHUNK;
  }

  @Override
  public byte[] head() {
    return new byte[0];
  }

  @Override
  public byte[] write(List<Result> results) {
    try (ByteArrayBuilder bytes = new ByteArrayBuilder(65_536);
        JsonGenerator json = JSON.createGenerator(bytes, JsonEncoding.UTF8)) {
      json.setRootValueSeparator(LINE_END);
      for (Result result : results) {
        write(json, result);
      }
      json.flush();
      bytes.append('\n');
      return bytes.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException("memory does not fail to be written", impossible);
    }
  }

  private void write(JsonGenerator json, Result result) throws IOException {
    json.writeStartObject();
    json.writeNumberField("line", result.line());
    if (result.verdict() instanceof Verdict.Advised advised) {
      AdviceJson.writeFields(json, advised.answer(), advised.rules().texts(language));
    } else if (result.verdict() instanceof Verdict.Refused refused) {
      refused(json, result, refused);
    }
    json.writeEndObject();
  }

  private void refused(JsonGenerator json, Result result, Verdict.Refused refused)
      throws IOException {
    if (result.account() != null) {
      json.writeObjectFieldStart("account");
      json.writeStringField("id", result.account());
      json.writeEndObject();
    }
    json.writeStringField("code", refused.code());
    json.writeArrayFieldStart("errors");
    for (Fault fault : refused.faults()) {
      json.writeStartObject();
      json.writeStringField("pointer", fault.pointer());
      json.writeStringField("message", fault.message().text(language));
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
