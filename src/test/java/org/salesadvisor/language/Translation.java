package org.salesadvisor.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What a translation must hold, whatever it says. */
public final class Translation {

  private static final Pattern VALUE = Pattern.compile("`[^`]*`");
  private static final Pattern ENGLISH =
      Pattern.compile(
          "\\b(the|write|missing|nearest|known|between|without|try|again|must|cannot|there)\\b",
          Pattern.CASE_INSENSITIVE);

  private Translation() {}

  /** Other words around the same values, and none of them English. */
  public static void assertSays(String english, String dutch) {
    assertNotEquals(english, dutch);
    assertEquals(values(english), values(dutch), dutch);
    assertDutch(VALUE.matcher(dutch).replaceAll("``"));
  }

  private static List<String> values(String text) {
    return VALUE.matcher(text).results().map(MatchResult::group).sorted().toList();
  }

  /** Without English words. */
  public static void assertDutch(String text) {
    assertFalse(ENGLISH.matcher(text).find(), text);
  }
}
