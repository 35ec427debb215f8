package org.salesadvisor.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.salesadvisor.language.Language;

/** Chooses the language of an answer. */
public final class Languages {

  private static final List<Locale> KNOWN =
      Arrays.stream(Language.values())
          .map(language -> Locale.forLanguageTag(language.tag()))
          .toList();

  private Languages() {}

  /**
   * The best language for a header {@code Accept-Language}; English when it names none of ours or
   * cannot be read.
   */
  public static Language of(String acceptLanguage) {
    if (acceptLanguage == null || acceptLanguage.isBlank()) {
      return Language.EN;
    }
    try {
      Locale best = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), KNOWN);
      return best == null
          ? Language.EN
          : Language.valueOf(best.getLanguage().toUpperCase(Locale.ROOT));
    } catch (RuntimeException unreadable) {
      // for some headers, such as "-", not the exception that the JDK documents
      return Language.EN;
    }
  }
}
