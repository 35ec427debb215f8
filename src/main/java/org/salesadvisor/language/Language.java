package org.salesadvisor.language;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The languages in which everything that people read is written. */
public enum Language {
  EN(Locale.UK),
  NL(Locale.forLanguageTag("nl-NL"));

  private final Locale locale;

  Language(Locale locale) {
    this.locale = locale;
  }

  public Locale locale() {
    return locale;
  }

  /** The tag, in HTTP headers and in names of files with texts. */
  public String tag() {
    return locale.getLanguage();
  }

  /** The language of this tag. */
  public static Optional<Language> find(String tag) {
    return Arrays.stream(values()).filter(language -> language.tag().equals(tag)).findFirst();
  }

  /**
   * The language of the person at the console: the first of ADVISOR_LANGUAGE, LC_ALL, LC_MESSAGES
   * and LANG that is set, or else the locale of the machine. English when it names none of ours.
   *
   * @param environment gives the value of a variable, or null
   */
  public static Language ofEnvironment(UnaryOperator<String> environment) {
    return Stream.of("ADVISOR_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")
        .map(environment)
        .filter(value -> value != null && !value.isBlank())
        .findFirst()
        .or(() -> Optional.of(Locale.getDefault().toLanguageTag()))
        // nl, nl_BE.UTF-8, nl-NL
        .flatMap(name -> find(name.strip().toLowerCase(Locale.ROOT).split("[^a-z]", 2)[0]))
        .orElse(EN);
  }
}
