package org.salesadvisor.grammar;

/** Which characters may stand in a rule file. */
final class Characters {

  private Characters() {}

  /** Whether people see what it is: no control, direction, zero width or unassigned character. */
  static boolean isVisible(int codePoint) {
    if (codePoint == ' ' || codePoint == '\n' || codePoint == '\t') {
      return true;
    }
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.PRIVATE_USE,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SPACE_SEPARATOR ->
          false;
      default -> true;
    };
  }

  static boolean isAscii(int codePoint) {
    return codePoint < 128;
  }

  static boolean startsWord(char character) {
    return character >= 'a' && character <= 'z'
        || character >= 'A' && character <= 'Z'
        || character == '_';
  }

  static boolean isInWord(char character) {
    return startsWord(character) || isDigit(character);
  }

  static boolean isDigit(char character) {
    return character >= '0' && character <= '9';
  }

  /** Such as {@code U+200B}. */
  static String number(int codePoint) {
    return String.format("U+%04X", codePoint);
  }
}
