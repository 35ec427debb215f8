package org.salesadvisor.cli;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.UnaryOperator;
import org.salesadvisor.language.Language;

/** The language of the person at the terminal. */
final class Languages {

  private static final String WORDS = "org.salesadvisor.cli.Words";

  private Languages() {}

  /** As the environment says it; English when it names none of ours. */
  static Language of(UnaryOperator<String> environment) {
    for (String name : new String[] {"LC_ALL", "LC_MESSAGES", "LANG"}) {
      String value = environment.apply(name);
      if (value != null && !value.isBlank()) {
        return value.toLowerCase(Locale.ROOT).startsWith("nl") ? Language.NL : Language.EN;
      }
    }
    return Language.EN;
  }

  /** The words of the pages themselves; those of the advice come with the rules. */
  static ResourceBundle words(Language language) {
    return ResourceBundle.getBundle(
        WORDS,
        Locale.forLanguageTag(language.tag()),
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }
}
