package org.salesadvisor.reading;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.salesadvisor.language.Language;
import org.salesadvisor.reading.RuleSetChanges.TextChange;
import org.salesadvisor.rulebase.RuleSet;
import org.salesadvisor.rulebase.Texts;

/** Compares what people read, language by language. */
final class TextChanges {

  private TextChanges() {}

  static List<TextChange> between(RuleSet before, RuleSet after) {
    return Arrays.stream(Language.values())
        .flatMap(language -> between(before, after, language))
        .toList();
  }

  private static Stream<TextChange> between(RuleSet before, RuleSet after, Language language) {
    String path = Texts.path(language);
    return Keyed.different(NamedValues.leaves(before, path), NamedValues.leaves(after, path))
        .stream()
        .map(
            text -> new TextChange(language, text.key(), text.kind(), text.before(), text.after()));
  }
}
