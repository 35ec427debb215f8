package org.salesadvisor.rulebase;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.salesadvisor.engine.RuleFault;
import org.salesadvisor.language.Language;

/** The words of one rule set in one language. Thread-safe. */
public final class Texts {

  private static final List<String> SECTIONS =
      List.of("rules", "conclusions", "names", "facts", "notes");

  private final Map<String, TextTemplate> rules = new HashMap<>();
  private final Map<String, String> conclusions = new HashMap<>();
  private final Map<String, String> names = new HashMap<>();
  private final Map<String, String> facts = new HashMap<>();
  private final Map<String, TextTemplate> notes = new HashMap<>();
  private final Map<Class<?>, Object> kept = new ConcurrentHashMap<>();
  private final Language language;
  private final Wording wording;

  private final YamlValue file;
  private final Set<String> normsUsed = new TreeSet<>();
  private final boolean isComparable;
  private final List<RuleFault> faults;

  private Texts(Language language, YamlValue file, boolean isComparable, List<RuleFault> faults) {
    this.isComparable = isComparable;
    this.language = language;
    this.file = file;
    this.faults = faults;
    this.wording = new Wording(language, this::name);
  }

  /** The file that holds those of a language. */
  public static String path(Language language) {
    return "texts/" + language.tag() + ".yaml";
  }

  static Texts read(RuleSet ruleSet, Language language, Norms norms, List<RuleFault> faults) {
    YamlValue file = YamlFile.read(ruleSet, path(language), faults);
    boolean isThere = ruleSet.files().containsKey(path(language));
    Texts texts = new Texts(language, file, !isThere || file.node().isObject(), faults);
    texts.each("names", texts.names::put);
    texts.each("conclusions", texts.conclusions::put);
    texts.each("facts", texts.facts::put);
    texts.each("rules", (id, text) -> texts.rules.put(id, texts.withNorms(id, text, norms)));
    texts.each("notes", (key, text) -> texts.notes.put(key, new TextTemplate(text)));
    file.known(SECTIONS, RulebaseMessage.NO_SECTION::with, faults);
    return texts;
  }

  private void each(String section, BiConsumer<String, String> into) {
    YamlValue all = file.at(section);
    if (!all.isAbsent() && !all.node().isObject()) {
      faults.add(all.error("WRONG_VALUE", RulebaseMessage.SECTION_FORM.with(section)));
    }
    for (YamlValue text : all.children()) {
      if (text.isAbsent() || text.node().isContainerNode()) {
        faults.add(
            text.error("WRONG_VALUE", RulebaseMessage.TEXT_FORM.with(text.name()))
                .withHint(RulebaseMessage.USE_QUOTES.with()));
      }
      into.accept(text.name(), text.node().asText());
    }
  }

  private TextTemplate withNorms(String id, String text, Norms norms) {
    return new TextTemplate(text)
        .withNorms(
            placeholder -> {
              String name = placeholder.substring("norm.".length());
              normsUsed.add(name);
              if (norms.has(name)) {
                return wording.norm(norms.get(name));
              }
              if (!norms.mayHave(name)) {
                faults.add(
                    written("rules", id)
                        .error(
                            "UNKNOWN_NORM",
                            RulebaseMessage.TEXT_NAMES_UNKNOWN_NORM.with(id, name)));
              }
              return "?";
            });
  }

  /** What is written in a section under a name; absent, in the place of the section, without it. */
  YamlValue written(String section, String name) {
    return file.at(section).at(name);
  }

  /** What is written in a section. */
  List<YamlValue> written(String section) {
    return file.at(section).children();
  }

  /** Whether it is known what is missing: the file could be read, or is not there. */
  boolean canBeCompared() {
    return isComparable;
  }

  /** The norms that texts of rules name. */
  Set<String> normsUsed() {
    return normsUsed;
  }

  public Language language() {
    return language;
  }

  /** Why a rule concludes, with placeholders for given values only. */
  public TextTemplate rule(String id) {
    TextTemplate text = rules.get(id);
    return text == null ? new TextTemplate(id) : text;
  }

  /** The advice that belongs to a code. */
  public String conclusion(String code) {
    return conclusions.getOrDefault(code, code);
  }

  /** The name of a constant, by its code. */
  public String name(String code) {
    return names.getOrDefault(code, code);
  }

  /** The question that asks for a given fact. */
  public String fact(String path) {
    return facts.getOrDefault(path, path);
  }

  public TextTemplate note(String key) {
    TextTemplate text = notes.get(key);
    return text == null ? new TextTemplate(key) : text;
  }

  /** A value of the fact with this path, for people. */
  public String value(String path, Object value) {
    return wording.value(path, value);
  }

  /**
   * What somebody makes of these words once, and what is forgotten with them. Kept here, since a
   * map with these as weak keys would keep them alive by its values.
   *
   * @param type of what is made; there is one of each
   */
  public <T> T kept(Class<T> type, Function<Texts, T> make) {
    return type.cast(kept.computeIfAbsent(type, missing -> make.apply(this)));
  }

  boolean hasRule(String id) {
    return rules.containsKey(id);
  }

  boolean hasConclusion(String code) {
    return conclusions.containsKey(code);
  }

  boolean hasFact(String path) {
    return facts.containsKey(path);
  }
}
