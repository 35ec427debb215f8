package org.salesadvisor.account.advice;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.salesadvisor.decisionlog.KeptAnswer;
import org.salesadvisor.rulebase.LoadedRuleSet;
import org.salesadvisor.rulebase.Texts;

/** Advice as JSON: with words to give, without words to compare, and short to keep. */
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
    Fragments fragments = Fragments.bare(rules);
    return bytes(
        json -> {
          json.writeRaw('{');
          Output output = new Direct(json, advice.given(), fragments);
          new AdviceWriter(output, fragments).write(advice.draft());
          json.writeRaw('}');
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
    Fragments fragments = Fragments.worded(texts);
    Draft draft = answer.advice().draft();
    json.writeRaw(',');
    fragments.write(
        draft,
        output -> new AdviceWriter(output, fragments).write(draft),
        new Direct(json, answer.advice().given(), fragments));
  }

  /** Writes one conclusion, with the words of these texts. */
  public static void write(JsonGenerator json, Conclusion conclusion, Texts texts)
      throws IOException {
    json.writeRawValue("");
    writer(json, texts).conclusion(Drafted.of(conclusion));
  }

  private static AdviceWriter writer(JsonGenerator json, Texts texts) {
    Fragments fragments = Fragments.worded(texts);
    return new AdviceWriter(new Direct(json, GivenValues.kept(Origins.NONE), fragments), fragments);
  }

  /** Writes conclusions as one array, with the words of these texts. */
  public static void write(JsonGenerator json, List<Conclusion> conclusions, Texts texts)
      throws IOException {
    // the generator notes that a value follows; how it is written it does not see
    json.writeRawValue("");
    writer(json, texts).array(conclusions.stream().map(Drafted::of).toList());
  }

  /**
   * The advice as it is kept: the same text for equal advice, with its form when that returns
   * often.
   *
   * @param rules that gave it
   */
  public static KeptAnswer kept(Advice advice, LoadedRuleSet rules) {
    Fragments fragments = Fragments.bare(rules);
    Form.Content whole = output -> new KeptAdvice(output).write(advice.draft());
    Form form = fragments.form(advice.draft(), whole);
    Form.Content text = form == null ? whole : form::writeGaps;
    byte[] bytes = bytes(json -> text.write(new Direct(json, advice.given(), fragments)));
    return new KeptAnswer(form == null ? null : form.shared(), bytes);
  }

  /**
   * Advice that was kept.
   *
   * @param rules that gave it
   */
  public static Advice read(byte[] kept, LoadedRuleSet rules) {
    return AdviceReader.read(kept, rule -> Basis.of(rule, rules));
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
