package org.salesadvisor.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Changes texts at random: parts deleted, doubled, swapped, brought in from other texts, flipped.
 */
public final class Mutations {

  private static final Pattern PART = Pattern.compile("\\w+|\\s+|[^\\w\\s]");
  private static final int MOST_CHANGES = 6;

  private final Random random;
  private final List<String> foreign = new ArrayList<>();

  /**
   * @param others texts whose parts may be brought in
   */
  public Mutations(long seed, List<String> others) {
    this.random = new Random(seed);
    others.forEach(text -> foreign.addAll(parts(text)));
  }

  /** A text like this one, but changed. */
  public String of(String text) {
    List<String> parts = parts(text);
    for (int i = random.nextInt(MOST_CHANGES); i >= 0 && !parts.isEmpty(); i--) {
      change(parts);
    }
    return String.join("", parts);
  }

  private void change(List<String> parts) {
    int at = random.nextInt(parts.size());
    switch (random.nextInt(6)) {
      case 0 -> parts.remove(at);
      case 1 -> parts.add(at, parts.get(at));
      case 2 -> parts.set(at, parts.set(random.nextInt(parts.size()), parts.get(at)));
      case 3 -> parts.add(at, foreign.get(random.nextInt(foreign.size())));
      case 4 -> parts.set(at, foreign.get(random.nextInt(foreign.size())));
      default -> parts.set(at, flipped(parts.get(at)));
    }
  }

  private String flipped(String part) {
    char[] characters = part.toCharArray();
    characters[random.nextInt(characters.length)] ^= (char) (1 << random.nextInt(16));
    return new String(characters);
  }

  private static List<String> parts(String text) {
    List<String> parts = new ArrayList<>();
    Matcher matcher = PART.matcher(text);
    while (matcher.find()) {
      parts.add(matcher.group());
    }
    return parts;
  }
}
