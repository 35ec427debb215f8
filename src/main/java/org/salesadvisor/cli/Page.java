package org.salesadvisor.cli;

import org.apache.commons.text.WordUtils;

/** Text laid out for a width of {@value #WIDTH} characters. */
final class Page {

  static final int WIDTH = 100;

  /** Styles of a terminal. */
  enum Style {
    PLAIN(""),
    STRONG("1"),
    GOOD("1;32"),
    OPEN("1;33"),
    BAD("1;31"),
    FAINT("2");

    private final String code;

    Style(String code) {
      this.code = code;
    }
  }

  private final StringBuilder text = new StringBuilder();
  private final boolean hasColours;

  Page(boolean hasColours) {
    this.hasColours = hasColours;
  }

  void rule() {
    line(0, Style.FAINT, "─".repeat(WIDTH));
  }

  void blank() {
    text.append('\n');
  }

  /** A paragraph, wrapped within its indentation. */
  void line(int indent, Style style, String words) {
    hanging(indent, "", style, words);
  }

  /** A paragraph after a mark; further lines stand under the first word. */
  void hanging(int indent, String mark, Style style, String words) {
    labelled(indent, mark, mark.length(), style, words);
  }

  /** A paragraph after a label that takes a fixed width. */
  void labelled(int indent, String label, int width, Style style, String words) {
    int column = indent + width;
    String[] lines = WordUtils.wrap(words, WIDTH - column, "\n", true).split("\n");
    text.append(" ".repeat(indent)).append(styled(Style.FAINT, label));
    text.append(" ".repeat(Math.max(0, width - label.length())));
    for (int i = 0; i < lines.length; i++) {
      text.append(i == 0 ? "" : " ".repeat(column)).append(styled(style, lines[i])).append('\n');
    }
  }

  private String styled(Style style, String words) {
    return hasColours && !style.code.isEmpty() && !words.isEmpty()
        ? "\u001B[" + style.code + "m" + words + "\u001B[0m"
        : words;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
