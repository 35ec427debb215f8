package org.salesadvisor.web;

/**
 * Text of others in a table that people open in a spreadsheet, which takes some texts for formulas
 * and computes them [L OWASP: CSV injection].
 */
public final class SheetText {

  private static final String BEGINS_FORMULA = "=+-@\t\r";

  private SheetText() {}

  /** The text, behind an apostrophe when it would begin a formula; nothing when it is unknown. */
  public static String of(String text) {
    if (text == null || text.isEmpty()) {
      return "";
    }
    return BEGINS_FORMULA.indexOf(text.charAt(0)) < 0 ? text : "'" + text;
  }
}
