package org.salesadvisor.language;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A sentence for people, not yet in a language. Two messages that say the same of the same values
 * are equal.
 *
 * @param key what is said
 * @param values of what: each a text, a message or a list of these
 */
public record Message(MessageKey key, List<Object> values) {

  private static final Pattern PLACE = Pattern.compile("\\{(\\d)" + Count.PATTERN + "}");

  public Message {
    values = List.copyOf(values);
  }

  static Message of(MessageKey key, Object... values) {
    return new Message(key, Arrays.stream(values).map(Message::kept).toList());
  }

  private static Object kept(Object value) {
    if (value instanceof Collection<?> several) {
      return several.stream().map(Message::kept).toList();
    }
    return value instanceof Message ? value : String.valueOf(value);
  }

  /**
   * In words.
   *
   * @throws java.util.MissingResourceException when nobody wrote them, which a test forbids
   */
  public String text(Language language) {
    return PLACE
        .matcher(key.words(language))
        .replaceAll(
            place -> {
              String shown = shown(values.get(Integer.parseInt(place.group(1))), language);
              boolean isCount = place.group(2) != null;
              return Matcher.quoteReplacement(
                  isCount ? new Count(place.group(2), place.group(3)).with(shown) : shown);
            });
  }

  private static String shown(Object value, Language language) {
    if (value instanceof List<?> several) {
      return several.stream().map(one -> shown(one, language)).collect(Collectors.joining(", "));
    }
    return value instanceof Message message ? message.text(language) : (String) value;
  }

  /** In English, for logs. */
  @Override
  public String toString() {
    return text(Language.EN);
  }
}
