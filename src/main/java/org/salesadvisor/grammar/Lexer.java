package org.salesadvisor.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.salesadvisor.language.Message;

/** Cuts a rule file into tokens. Takes time in proportion to its length, whatever it holds. */
final class Lexer {

  private static final Pattern NUMBER = Pattern.compile("(0|[1-9][0-9]{0,11})(\\.[0-9]{1,9})?");
  private static final List<String> PAIRS =
      List.of("==", "!=", "<=", ">=", "&&", "||", "<>", "=>", "=<", "->", "!.", ":=");

  private static final int LONGEST_WORD = 60;

  private final String text;
  private final List<GrammarFault> faults;
  private final List<Token> tokens = new ArrayList<>();
  private int at;
  private int line = 1;
  private int lineStart;
  private boolean firstOnLine = true;

  private Lexer(String text, List<GrammarFault> faults) {
    this.text = text;
    this.faults = faults;
  }

  /** The tokens, the last of them the end of the file. */
  static List<Token> cut(String text, List<GrammarFault> faults) {
    return new Lexer(text, faults).cut();
  }

  private List<Token> cut() {
    while (at < text.length()) {
      next();
    }
    tokens.add(new Token(Token.Kind.END, "", here(), at, true));
    return tokens;
  }

  private void next() {
    char character = text.charAt(at);
    if (character == ' ' || character == '\t') {
      at++;
    } else if (character == '\n') {
      newLine();
    } else if (text.startsWith("\r\n", at)) {
      at++;
    } else if (text.startsWith("//", at)) {
      comment(endOfLine());
    } else if (text.startsWith("/*", at)) {
      longComment();
    } else if (character == '"' || character == '\'') {
      quoted(character);
    } else if (Characters.startsWord(character)) {
      add(Token.Kind.WORD, endOfWord(at), at);
    } else if (character == '$' && Characters.startsWord(after())) {
      add(Token.Kind.VARIABLE, endOfWord(at + 1), at);
    } else if (Characters.isDigit(character)) {
      number();
    } else {
      symbol();
    }
  }

  private char after() {
    return at + 1 < text.length() ? text.charAt(at + 1) : '\n';
  }

  private void newLine() {
    at++;
    line++;
    lineStart = at;
    firstOnLine = true;
  }

  private void comment(int end) {
    while (at < end) {
      if (text.charAt(at) == '\n') {
        newLine();
      } else {
        skipVisible();
      }
    }
  }

  private void longComment() {
    int end = text.indexOf("*/", at + 2);
    if (end < 0) {
      fault("SYNTAX", GrammarMessage.COMMENT_NOT_CLOSED.with(), null);
    }
    comment(end < 0 ? text.length() : end + 2);
  }

  private void quoted(char quote) {
    Place start = here();
    int limit = endOfLine();
    int end = text.indexOf(quote, at + 1);
    boolean closed = end >= 0 && end < limit;
    if (!closed) {
      fault("SYNTAX", GrammarMessage.TEXT_NOT_CLOSED.with(), null);
      end = limit;
    } else if (quote == '\'') {
      fault("SYNTAX", GrammarMessage.SINGLE_QUOTES.with(), GrammarMessage.DOUBLE_QUOTES.with());
    }
    at++;
    String content = content(end);
    if (content.length() > RuleText.LONGEST_TEXT) {
      faults.add(
          new GrammarFault(
              start,
              "TOO_LONG",
              GrammarMessage.TEXT_TOO_LONG.with(content.length(), RuleText.LONGEST_TEXT),
              GrammarMessage.SHORTEN.with()));
      content = content.substring(0, RuleText.LONGEST_TEXT);
    }
    at = closed ? end + 1 : end;
    tokens.add(new Token(Token.Kind.TEXT, content, start, at, firstOnLine));
    firstOnLine = false;
  }

  /** The text up to here, without characters that could do harm where faults are shown. */
  private String content(int end) {
    StringBuilder content = new StringBuilder();
    while (at < end) {
      int codePoint = text.codePointAt(at);
      content.appendCodePoint(Characters.isVisible(codePoint) ? codePoint : '?');
      skipVisible();
    }
    return content.toString();
  }

  private void number() {
    int end = at;
    while (end < text.length()
        && (Characters.isInWord(text.charAt(end)) || text.charAt(end) == '.')) {
      end++;
    }
    String digits = text.substring(at, end);
    if (!isNumber(digits)) {
      fault(
          "NUMBER_NOT_READ",
          GrammarMessage.NUMBER_NOT_READ.with(shortened(digits)),
          GrammarMessage.NUMBER_FORM.with());
    }
    add(Token.Kind.NUMBER, end, at);
  }

  private void symbol() {
    int codePoint = text.codePointAt(at);
    if (!Characters.isAscii(codePoint) || !Characters.isVisible(codePoint)) {
      skipStranger(codePoint);
      return;
    }
    boolean pair = PAIRS.stream().anyMatch(it -> text.startsWith(it, at));
    add(Token.Kind.SYMBOL, at + (pair ? 2 : 1), at);
  }

  /** Outside texts and comments; only the first of several in a row is told. */
  private void skipStranger(int codePoint) {
    Message what =
        Characters.isVisible(codePoint)
            ? GrammarMessage.STRANGE_CHARACTER.with(
                Character.toString(codePoint), Characters.number(codePoint))
            : GrammarMessage.INVISIBLE_CHARACTER.with(Characters.number(codePoint));
    fault("UNSAFE_CHARACTER", what, GrammarMessage.TYPE_IT_ANEW.with());
    while (at < text.length() && isStrange(text.codePointAt(at))) {
      at += Character.charCount(text.codePointAt(at));
    }
  }

  private static boolean isStrange(int codePoint) {
    return !Characters.isAscii(codePoint) || !Characters.isVisible(codePoint);
  }

  /** Inside texts and comments, where every visible character may stand. */
  private void skipVisible() {
    int codePoint = text.codePointAt(at);
    boolean lineEnd = codePoint == '\r' && text.startsWith("\r\n", at);
    if (!Characters.isVisible(codePoint) && !lineEnd) {
      fault(
          "UNSAFE_CHARACTER",
          GrammarMessage.INVISIBLE_CHARACTER.with(Characters.number(codePoint)),
          GrammarMessage.TYPE_IT_ANEW.with());
    }
    if (codePoint == '\\') {
      // harmless here, but Java reads what follows as a character even in a comment
      fault("BACKSLASH", GrammarMessage.BACKSLASH.with(), GrammarMessage.WITHOUT_IT.with());
    }
    at += Character.charCount(codePoint);
  }

  private void add(Token.Kind kind, int end, int from) {
    String word = text.substring(from, end);
    if (word.length() > LONGEST_WORD && kind != Token.Kind.NUMBER) {
      word = shortened(word);
      fault(
          "TOO_LONG",
          GrammarMessage.WORD_TOO_LONG.with(LONGEST_WORD),
          GrammarMessage.SHORTEN.with());
    }
    tokens.add(new Token(kind, word, here(), end, firstOnLine));
    at = end;
    firstOnLine = false;
  }

  private int endOfWord(int from) {
    int end = from;
    while (end < text.length() && Characters.isInWord(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private int endOfLine() {
    int end = text.indexOf('\n', at);
    return end < 0 ? text.length() : end;
  }

  private Place here() {
    return new Place(line, at - lineStart + 1, at);
  }

  private void fault(String code, Message message, Message hint) {
    faults.add(new GrammarFault(here(), code, message, hint));
  }

  static boolean isNumber(String digits) {
    return NUMBER.matcher(digits).matches();
  }

  /** Enough of a word to know it again. */
  static String shortened(String word) {
    return word.length() <= LONGEST_WORD ? word : word.substring(0, LONGEST_WORD) + "…";
  }
}
