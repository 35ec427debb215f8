package org.salesadvisor.account.advice;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.core.io.SerializedString;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.salesadvisor.rulebase.LoadedRuleSet;
import org.salesadvisor.rulebase.TextTemplate;
import org.salesadvisor.rulebase.Texts;

/**
 * What returns in the advice of one rule set, as JSON, encoded once: with the words of one language
 * or without words. Thread-safe.
 */
final class Fragments {

  /** Forms that are kept, of some kilobytes each; thousands of real customers take a few dozen. */
  private static final int MOST_FORMS = 1_024;

  private static final JsonFactory JSON = new JsonFactory();
  private static final int MOST_VALUES = 10_000;
  private static final SerializableString UNKNOWN = new SerializedString("?");

  // by identity
  private final Cache<Draft, Form> forms =
      Caffeine.newBuilder().weakKeys().maximumSize(MOST_FORMS).executor(Runnable::run).build();

  private final Texts texts;
  private final Map<Outline, SerializableString> beginnings = new ConcurrentHashMap<>();
  private final Map<Basis, Template> reasons = new ConcurrentHashMap<>();
  private final Map<String, SerializableString> missing = new ConcurrentHashMap<>();
  private final Map<String, SerializableString> conflicts = new ConcurrentHashMap<>();
  private final Cache<FactValue, SerializableString> values =
      Caffeine.newBuilder().maximumSize(MOST_VALUES).executor(Runnable::run).build();

  private Fragments(Texts texts) {
    this.texts = texts;
  }

  /** With the words of one language. */
  static Fragments worded(Texts texts) {
    return texts.kept(Fragments.class, Fragments::new);
  }

  /** Without words. */
  static Fragments bare(LoadedRuleSet rules) {
    return rules.kept(Fragments.class, unknown -> new Fragments(null));
  }

  /** Writes a draft for one decision. */
  void write(Draft draft, Form.Content content, Output answer) throws IOException {
    Form form = form(draft, content);
    if (form == null) {
      content.write(answer);
    } else {
      form.write(answer);
    }
  }

  /** A draft that returns often, encoded once; null when it does not. */
  Form form(Draft draft, Form.Content content) {
    Form form = forms.getIfPresent(draft);
    if (form == null && draft.demand().pays()) {
      form = Form.of(content);
      forms.put(draft, form);
    }
    return form;
  }

  /** A conclusion from its brace up to its reasons, with a comma behind. */
  SerializableString beginning(Outline outline) {
    return known(beginnings, outline, this::begin);
  }

  /** A reason from its brace up to its facts, with gaps for words. */
  Template text(Basis basis) {
    Template known = reasons.get(basis);
    return known != null ? known : reasons.computeIfAbsent(basis, this::reason);
  }

  /** What stands in a gap, by the value of its fact, fit to stand inside a JSON string. */
  SerializableString words(FactValue fact, TextTemplate.Gap gap) {
    SerializableString shown = fact.value() == null ? UNKNOWN : values.get(fact, this::worded);
    return gap.count() == null ? shown : new SerializedString(escaped(gap.word(shown.getValue())));
  }

  /** A missing fact from its brace up to what it settles, with a comma behind. */
  SerializableString missing(String path) {
    return known(missing, path, this::asked);
  }

  /** A conflict from its brace up to its sides, with a comma behind. */
  SerializableString conflict(String code) {
    return known(conflicts, code, this::contradicted);
  }

  private SerializableString begin(Outline outline) {
    return fields(
        json -> {
          json.writeFieldName("value");
          Values.write(json, outline.value());
          coded(json, outline.code());
          json.writeStringField("status", outline.value() == null ? "UNDETERMINED" : "DETERMINED");
          for (Map.Entry<String, Object> detail : outline.details().entrySet()) {
            json.writeFieldName(detail.getKey());
            Values.write(json, detail.getValue());
          }
        });
  }

  private void coded(JsonGenerator json, String code) throws IOException {
    json.writeStringField("code", code);
    if (texts != null) {
      json.writeStringField("text", texts.conclusion(code));
    }
  }

  private SerializableString asked(String path) {
    return fields(
        json -> {
          json.writeStringField("path", path);
          if (texts != null) {
            json.writeStringField("text", texts.fact(path));
          }
        });
  }

  private SerializableString contradicted(String code) {
    return fields(json -> coded(json, code));
  }

  private Template reason(Basis basis) {
    String start = "{\"rule\":\"" + escaped(basis.rule()) + '"';
    String end =
        ",\"source\":\"%s\",\"assumption\":%s,\"facts\":"
            .formatted(escaped(basis.source()), basis.assumption());
    if (texts == null) {
      return new Template(new SerializedString(start + end));
    }
    TextTemplate words = ReasonWords.template(basis.rule(), texts);
    List<String> literals = words.literals().stream().map(Fragments::escaped).toList();
    return Template.of(start + ",\"text\":\"", literals, '"' + end, words.gaps());
  }

  private SerializableString worded(FactValue fact) {
    return new SerializedString(escaped(texts.value(fact.path(), fact.value())));
  }

  private static String escaped(String text) {
    return String.valueOf(JsonStringEncoder.getInstance().quoteAsString(text));
  }

  private static <K> SerializableString known(
      Map<K, SerializableString> known, K key, Function<K, SerializableString> make) {
    SerializableString found = known.get(key);
    return found != null ? found : known.computeIfAbsent(key, make);
  }

  private interface Content {
    void write(JsonGenerator json) throws IOException;
  }

  /** An object that is not closed, with a comma behind: there are more fields to come. */
  private static SerializableString fields(Content content) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      content.write(json);
      json.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException("memory does not fail to be written", impossible);
    }
    return new SerializedString(text.toString().replaceAll("}$", ","));
  }
}
