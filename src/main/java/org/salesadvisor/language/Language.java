package org.salesadvisor.language;

import java.util.Locale;

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
}
