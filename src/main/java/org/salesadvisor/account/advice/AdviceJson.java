package org.salesadvisor.account.advice;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.salesadvisor.rulebase.LoadedRuleSet;
import org.salesadvisor.rulebase.Texts;

/** Advice as JSON: without words to keep, with words to give. */
public final class AdviceJson {

  private static final JsonFactory JSON = new JsonFactory();

  /** What an advice with its words takes; a better start saves copying. */
  private static final int USUAL_BYTES = 24_000;

  // filled again and again: a new one of this size would cost as much as what is written into it
  private static final ThreadLocal<ByteArrayOutputStream> BUFFER =
      ThreadLocal.withInitial(() -> new ByteArrayOutputStream(USUAL_BYTES));

  private AdviceJson() {}

  /**
   * The advice without words: the same bytes for equal advice.
   *
   * @param rules that gave it
   */
  public static byte[] canonical(Advice advice, LoadedRuleSet rules) {
    return bytes(
        json -> {
          json.writeStartObject();
          new AdviceWriter(json, Fragments.bare(rules)).parts(advice);
          json.writeEndObject();
        });
  }

  /** The answer with the words of these texts, which belong to the rules that decided. */
  public static byte[] worded(Answer answer, Texts texts) {
    return bytes(json -> write(json, answer, texts));
  }

  /** Writes the answer with words as one object. */
  public static void write(JsonGenerator json, Answer answer, Texts texts) throws IOException {
    json.writeStartObject();
    writeFields(json, answer, texts);
    json.writeEndObject();
  }

  /** Writes what stands in that object, for those who add fields of their own. */
  public static void writeFields(JsonGenerator json, Answer answer, Texts texts)
      throws IOException {
    if (answer.id() != null) {
      json.writeStringField("id", answer.id().toString());
    }
    json.writeObjectFieldStart("account");
    json.writeStringField("id", answer.account().id());
    if (answer.account().name() != null) {
      json.writeStringField("name", answer.account().name());
    }
    json.writeEndObject();
    json.writeStringField("decidedAt", answer.decidedAt().toString());
    json.writeStringField("asOf", answer.asOf().toString());
    json.writeObjectFieldStart("ruleset");
    json.writeStringField("digest", answer.digest());
    json.writeStringField("label", answer.label());
    json.writeEndObject();
    new AdviceWriter(json, Fragments.worded(texts)).parts(answer.advice());
  }

  /** Writes conclusions as one array, with the words of these texts. */
  public static void write(JsonGenerator json, List<Conclusion> conclusions, Texts texts)
      throws IOException {
    new AdviceWriter(json, Fragments.worded(texts)).array(conclusions);
  }

  /** Advice that was kept. */
  public static Advice read(byte[] canonical) {
    return AdviceReader.read(canonical);
  }

  private interface Content {
    void write(JsonGenerator json) throws IOException;
  }

  private static byte[] bytes(Content content) {
    ByteArrayOutputStream bytes = BUFFER.get();
    bytes.reset();
    try (JsonGenerator json = JSON.createGenerator(bytes, JsonEncoding.UTF8)) {
      content.write(json);
      json.flush();
      return bytes.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException("memory does not fail to be written", impossible);
    }
  }
}
