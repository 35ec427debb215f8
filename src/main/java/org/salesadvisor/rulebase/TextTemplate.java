package org.salesadvisor.rulebase;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.salesadvisor.language.Count;

/**
 * A text with placeholders in braces: {@code {order.units}} for a value, and {@code
 * {order.units|unit|units}} for the word that goes with it.
 */
public final class TextTemplate {

  private static final Pattern PLACEHOLDER =
      Pattern.compile("\\{([A-Za-z][A-Za-z0-9.]*)" + Count.PATTERN + "}");

  /**
   * A placeholder.
   *
   * @param name of its value
   * @param count null when the value itself is to be shown
   */
  public record Gap(String name, Count count) {

    /** What stands there, by the value as it is shown. */
    public String word(String shown) {
      return count == null ? shown : count.with(shown);
    }

    @Override
    public String toString() {
      return count == null
          ? "{" + name + "}"
          : "{" + name + "|" + count.one() + "|" + count.many() + "}";
    }
  }

  private final String text;
  private final List<String> literals = new ArrayList<>();
  private final List<Gap> gaps = new ArrayList<>();

  TextTemplate(String text) {
    this.text = text;
    Matcher matcher = PLACEHOLDER.matcher(text);
    int start = 0;
    while (matcher.find()) {
      literals.add(text.substring(start, matcher.start()));
      boolean isCount = matcher.group(2) != null;
      gaps.add(
          new Gap(
              matcher.group(1), isCount ? new Count(matcher.group(2), matcher.group(3)) : null));
      start = matcher.end();
    }
    literals.add(text.substring(start));
  }

  /** Of a text with names in braces. */
  public static TextTemplate of(String text) {
    return new TextTemplate(text);
  }

  /** What stands between the placeholders: one more than there are gaps. */
  public List<String> literals() {
    return literals;
  }

  /** The placeholders in their order. */
  public List<Gap> gaps() {
    return gaps;
  }

  public boolean isPlain() {
    return gaps.isEmpty();
  }

  /**
   * The text with each placeholder replaced.
   *
   * @param words gives the words for a name
   */
  public String fill(Function<String, String> words) {
    return replaced(gap -> gap.word(words.apply(gap.name())));
  }

  /** The same text in which the norms are filled in and other placeholders stay. */
  TextTemplate withNorms(Function<String, String> words) {
    return new TextTemplate(
        replaced(
            gap ->
                gap.name().startsWith("norm.")
                    ? gap.word(words.apply(gap.name()))
                    : gap.toString()));
  }

  private String replaced(Function<Gap, String> words) {
    if (isPlain()) {
      return text;
    }
    StringBuilder filled = new StringBuilder(literals.get(0));
    for (int i = 0; i < gaps.size(); i++) {
      filled.append(words.apply(gaps.get(i))).append(literals.get(i + 1));
    }
    return filled.toString();
  }
}
