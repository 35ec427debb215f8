package org.salesadvisor.rulebase;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text with placeholders in braces. */
public final class TextTemplate {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z][A-Za-z0-9.]*)}");

  private final String text;
  private final List<String> literals = new ArrayList<>();
  private final List<String> names = new ArrayList<>();

  TextTemplate(String text) {
    this.text = text;
    Matcher matcher = PLACEHOLDER.matcher(text);
    int start = 0;
    while (matcher.find()) {
      literals.add(text.substring(start, matcher.start()));
      names.add(matcher.group(1));
      start = matcher.end();
    }
    literals.add(text.substring(start));
  }

  /** Of a text with names in braces. */
  public static TextTemplate of(String text) {
    return new TextTemplate(text);
  }

  /** What stands between the placeholders: one more than there are names. */
  public List<String> literals() {
    return literals;
  }

  /** The names in braces. */
  public List<String> placeholders() {
    return names;
  }

  public boolean isPlain() {
    return names.isEmpty();
  }

  /**
   * The text with each placeholder replaced.
   *
   * @param words gives the words for a name
   */
  public String fill(Function<String, String> words) {
    if (isPlain()) {
      return text;
    }
    StringBuilder filled = new StringBuilder(literals.get(0));
    for (int i = 0; i < names.size(); i++) {
      filled.append(words.apply(names.get(i))).append(literals.get(i + 1));
    }
    return filled.toString();
  }

  /** The same text in which the norms are filled in and other placeholders stay. */
  TextTemplate withNorms(Function<String, String> words) {
    return new TextTemplate(
        fill(name -> name.startsWith("norm.") ? words.apply(name) : "{" + name + "}"));
  }
}
