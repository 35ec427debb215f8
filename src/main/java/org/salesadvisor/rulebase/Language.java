package org.salesadvisor.rulebase;

import java.util.Locale;

/** The languages in which advice is written. */
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

  /** The name of the file with its texts, and its tag in HTTP headers. */
  public String tag() {
    return locale.getLanguage();
  }
}
