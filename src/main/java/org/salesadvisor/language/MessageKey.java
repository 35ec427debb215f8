package org.salesadvisor.language;

import java.util.ResourceBundle;

/**
 * What a message says. An enum of a room implements this; the words stand beside it among the
 * resources, in {@code <enum>_en.properties} and {@code <enum>_nl.properties}, under the names of
 * its constants. {@code {0}} stands for the first value, {@code {1}} for the second, and {@code
 * {0|day|days}} for the word that goes with the first; nothing else is special, apostrophes
 * neither.
 */
public interface MessageKey {

  /** As enums have it. */
  String name();

  /** As enums have it. */
  Class<?> getDeclaringClass();

  /**
   * The message with these values, shown exactly as they are.
   *
   * @param values other messages, which are put into words with this one; lists, whose elements are
   *     shown with commas in between; all else as {@link String#valueOf(Object)} gives it
   */
  default Message with(Object... values) {
    return Message.of(this, values);
  }

  /** The words in a language, with numbers in braces where values go. */
  default String words(Language language) {
    Class<?> type = getDeclaringClass();
    return ResourceBundle.getBundle(
            type.getName(), language.locale(), type.getClassLoader(), NoFallback.CONTROL)
        .getString(name());
  }
}
