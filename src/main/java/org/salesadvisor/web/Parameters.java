package org.salesadvisor.web;

import java.util.UUID;
import org.salesadvisor.errors.AdvisorException;
import org.salesadvisor.errors.Shown;

/** Reads the parameters of a request; each message names parameter, value and what to write. */
public final class Parameters {

  private static final int MOST_PER_PAGE = 100;
  private static final int LONGEST_TEXT = 200;

  private Parameters() {}

  public static UUID id(String name, String value) {
    try {
      UUID id = UUID.fromString(value);
      if (id.toString().equalsIgnoreCase(value)) {
        return id;
      }
    } catch (IllegalArgumentException wrong) {
      // told below
    }
    throw refuse(name, value, "the id of an advice, such as its Location ends with");
  }

  public static int limit(String value) {
    int limit = value.matches("[0-9]{1,9}") ? Integer.parseInt(value) : 0;
    if (limit >= 1 && limit <= MOST_PER_PAGE) {
      return limit;
    }
    throw refuse("limit", value, "a number from 1 to " + MOST_PER_PAGE);
  }

  /** A number from 1, such as a list goes on after. */
  public static long number(String name, String value) {
    long number = value.matches("[0-9]{1,18}") ? Long.parseLong(value) : 0;
    if (number >= 1) {
      return number;
    }
    throw refuse(name, value, "a number from 1");
  }

  public static boolean truth(String name, String value) {
    return switch (value) {
      case "true" -> true;
      case "false" -> false;
      default -> throw refuse(name, value, "true or false");
    };
  }

  public static String required(String name, String value) {
    if (value == null || value.isBlank()) {
      throw refuse(name, "", "a value: ?" + name + "=A-1");
    }
    return text(name, value);
  }

  public static String key(String value) {
    return text("Idempotency-Key", value);
  }

  /** A text that a column can hold: no control characters, of which PostgreSQL refuses NUL. */
  public static String text(String name, String value) {
    boolean fits =
        !value.isBlank()
            && value.length() <= LONGEST_TEXT
            && value.chars().noneMatch(Character::isISOControl);
    if (!fits) {
      throw refuse(name, value, "1 to " + LONGEST_TEXT + " characters on one line");
    }
    return value;
  }

  private static AdvisorException refuse(String name, String value, String wanted) {
    return new AdvisorException(
        "INVALID_PARAMETER",
        "Parameter `" + name + "` is `" + Shown.of(value) + "`.",
        "Write " + wanted + ".");
  }
}
