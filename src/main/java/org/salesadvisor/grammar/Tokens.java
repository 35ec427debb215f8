package org.salesadvisor.grammar;

import java.util.List;
import java.util.Set;
import org.salesadvisor.language.Message;

/** The tokens of a rule file, read one after the other. */
final class Tokens {

  /** What stands there cannot be read; the fault has been told. */
  static final class Unreadable extends Exception {

    private static final long serialVersionUID = 1L;

    Unreadable() {
      super(null, null, false, false);
    }
  }

  private static final Set<String> OPENING = Set.of("(", "[", "{");
  private static final Set<String> CLOSING = Set.of(")", "]", "}");

  private final List<Token> tokens;
  private final List<GrammarFault> faults;
  private int at;

  Tokens(List<Token> tokens, List<GrammarFault> faults) {
    this.tokens = tokens;
    this.faults = faults;
  }

  Token peek() {
    return tokens.get(at);
  }

  /** The token that comes after as many others. */
  Token peek(int others) {
    return tokens.get(Math.min(at + others, tokens.size() - 1));
  }

  Token next() {
    Token token = tokens.get(at);
    if (token.kind() != Token.Kind.END) {
      at++;
    }
    return token;
  }

  void skip(int count) {
    at = Math.min(at + count, tokens.size() - 1);
  }

  /** How many tokens were read. */
  int position() {
    return at;
  }

  boolean atEnd() {
    return peek().kind() == Token.Kind.END;
  }

  /** Whether the next token is this word at the start of a line. */
  boolean startsLine(String word) {
    return peek().firstOnLine() && peek().isWord(word);
  }

  /** Takes the next token when it is this symbol. */
  boolean takes(String symbol) {
    boolean there = peek().isSymbol(symbol);
    if (there) {
      next();
    }
    return there;
  }

  /**
   * The next token, which must be of this kind.
   *
   * @param what is expected, for people
   */
  Token expect(Token.Kind kind, Message what) throws Unreadable {
    if (peek().kind() != kind) {
      throw unexpected(what);
    }
    return next();
  }

  /** The next token, which must be this symbol. */
  Token expect(String symbol) throws Unreadable {
    if (!peek().isSymbol(symbol)) {
      throw unexpected(GrammarMessage.SYMBOL.with(symbol));
    }
    return next();
  }

  /** Tells that something else is expected than what stands here. */
  Unreadable unexpected(Message what) {
    Token found = peek();
    // what is missing at the end of a line is missed there and not on the next
    boolean lineEnds = found.firstOnLine() && at > 0;
    Place place = lineEnds ? behind(tokens.get(at - 1)) : found.place();
    return fail(
        place,
        "SYNTAX",
        lineEnds
            ? GrammarMessage.MISSING.with(what)
            : GrammarMessage.EXPECTED.with(what, shown(found)),
        null);
  }

  private static Place behind(Token token) {
    Place place = token.place();
    return new Place(place.line(), place.column() + token.end() - place.offset(), token.end());
  }

  Unreadable fail(Place place, String code, Message message, Message hint) {
    fault(place, code, message, hint);
    return new Unreadable();
  }

  /** Tells it, unless the same was told of the same place just now. */
  void fault(Place place, String code, Message message, Message hint) {
    GrammarFault last = faults.isEmpty() ? null : faults.get(faults.size() - 1);
    if (last == null || !last.place().equals(place) || !last.code().equals(code)) {
      faults.add(new GrammarFault(place, code, message, hint));
    }
  }

  /** A token as it stands in the file. */
  static String shown(Token token) {
    String word = Lexer.shortened(token.text());
    return token.kind() == Token.Kind.TEXT ? "\"" + word + "\"" : word;
  }

  /** Skips to the next rule. */
  void skipToRule() {
    while (!atEnd() && !startsLine("rule")) {
      next();
    }
  }

  /** Whether the words here end what stands in brackets, also when those were never closed. */
  boolean atSection() {
    return atEnd()
        || startsLine("rule")
        || startsLine("when")
        || startsLine("then")
        || startsLine("end");
  }

  /** Skips one token, or brackets with all they hold. */
  void skipGroup() {
    int depth = 0;
    do {
      Token token = next();
      if (token.kind() == Token.Kind.SYMBOL) {
        depth += OPENING.contains(token.text()) ? 1 : CLOSING.contains(token.text()) ? -1 : 0;
      }
    } while (depth > 0 && !atSection());
  }
}
