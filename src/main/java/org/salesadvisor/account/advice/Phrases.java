package org.salesadvisor.account.advice;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.salesadvisor.rulebase.Texts;

/** The words of one rule set in one language, encoded once. Thread-safe. */
public final class Phrases {

  // by identity: a version that is no longer used takes its phrases along
  private static final LoadingCache<Texts, Phrases> BY_TEXTS =
      Caffeine.newBuilder().weakKeys().build(Phrases::new);

  private static final JsonFactory JSON = new JsonFactory();

  private final Texts texts;
  private final Map<String, SerializableString> conclusions = new ConcurrentHashMap<>();
  private final Map<String, SerializableString> beginnings = new ConcurrentHashMap<>();
  private final Map<String, SerializableString> facts = new ConcurrentHashMap<>();
  private final Map<String, SerializableString> names = new ConcurrentHashMap<>();

  private Phrases(Texts texts) {
    this.texts = texts;
  }

  public static Phrases of(Texts texts) {
    return BY_TEXTS.get(texts);
  }

  SerializableString conclusion(String code) {
    return phrase(conclusions, code, texts::conclusion);
  }

  SerializableString fact(String path) {
    return phrase(facts, path, texts::fact);
  }

  SerializableString name(String code) {
    return phrase(names, code, texts::name);
  }

  /** Whether this reason has the same words whatever values it read. */
  boolean isPlain(Reason reason) {
    return switch (reason.rule()) {
      case Reason.HISTORY -> false;
      case Reason.MAPPING -> true;
      default -> texts.rule(reason.rule()).isPlain();
    };
  }

  /** Why this reason holds, with the values that it read. */
  public SerializableString reason(Reason reason) {
    return new SerializedString(words(reason));
  }

  /** The fields of a plain reason as JSON, up to the brace that opens its facts. */
  SerializableString untilFacts(Reason reason) {
    return phrase(beginnings, reason.rule(), id -> fields(reason));
  }

  private String fields(Reason reason) {
    StringWriter fields = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(fields)) {
      json.writeStartObject();
      AdviceWriter.untilFacts(json, reason, reason(reason));
      json.writeFieldName(Names.FACTS);
      json.writeStartObject();
      json.flush();
      return fields.toString().substring(1);
    } catch (IOException impossible) {
      throw new UncheckedIOException("memory does not fail to be written", impossible);
    }
  }

  private String words(Reason reason) {
    return switch (reason.rule()) {
      case Reason.HISTORY -> texts.note("FROM_HISTORY").fill(name -> value(reason, name));
      case Reason.MAPPING -> texts.note("FROM_MAPPING").fill(name -> value(reason, name));
      default -> texts.rule(reason.rule()).fill(name -> value(reason, name));
    };
  }

  private String value(Reason reason, String name) {
    return reason.facts().stream()
        .filter(fact -> fact.path().equals(name) && fact.value() != null)
        .findFirst()
        .map(fact -> texts.value(name, fact.value()))
        .orElse("?");
  }

  private static SerializableString phrase(
      Map<String, SerializableString> known, String key, Function<String, String> words) {
    SerializableString phrase = known.get(key);
    if (phrase == null) {
      phrase = new SerializedString(words.apply(key));
      known.put(key, phrase);
    }
    return phrase;
  }
}
