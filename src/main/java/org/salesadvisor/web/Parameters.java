package org.salesadvisor.web;

import java.util.UUID;
import org.salesadvisor.errors.AdvisorException;
import org.salesadvisor.errors.Shown;
import org.salesadvisor.language.Message;

/** Reads the parameters of a request; each refusal names parameter, value and what to write. */
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
    throw refuse(name, value, WebMessage.AN_ID.with());
  }

  public static int limit(String value) {
    int limit = value.matches("[0-9]{1,9}") ? Integer.parseInt(value) : 0;
    if (limit >= 1 && limit <= MOST_PER_PAGE) {
      return limit;
    }
    throw refuse("limit", value, WebMessage.A_NUMBER_TO.with(MOST_PER_PAGE));
  }

  /** A number from 1, such as a list goes on after. */
  public static long number(String name, String value) {
    long number = value.matches("[0-9]{1,18}") ? Long.parseLong(value) : 0;
    if (number >= 1) {
      return number;
    }
    throw refuse(name, value, WebMessage.A_NUMBER.with());
  }

  public static boolean truth(String name, String value) {
    return switch (value) {
      case "true" -> true;
      case "false" -> false;
      default -> throw refuse(name, value, WebMessage.TRUE_OR_FALSE.with());
    };
  }

  public static String required(String name, String value) {
    if (value == null || value.isBlank()) {
      throw refuse(name, "", WebMessage.A_VALUE.with(name));
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
      throw refuse(name, value, WebMessage.CHARACTERS_ON_LINE.with(LONGEST_TEXT));
    }
    return value;
  }

  private static AdvisorException refuse(String name, String value, Message wanted) {
    return new AdvisorException(
        "INVALID_PARAMETER",
        WebMessage.PARAMETER_IS.with(name, Shown.of(value)),
        WebMessage.WRITE.with(wanted));
  }
}
