package org.salesadvisor.grammar;

import java.util.ArrayList;
import java.util.List;
import org.salesadvisor.grammar.Tokens.Unreadable;

/** Reads one line of a consequence: {@code insert( new Loop( 2 ) );} and nothing else. */
final class FactReader {

  private final Tokens tokens;

  FactReader(Tokens tokens) {
    this.tokens = tokens;
  }

  WrittenFact insert() throws Unreadable {
    if (!(tokens.peek().isWord("insert") && tokens.peek(1).isSymbol("("))) {
      throw refuse(GrammarMessage.NO_INSERT.with(Tokens.shown(tokens.peek())));
    }
    tokens.skip(2);
    WrittenFact fact = tokens.peek().isWord("new") ? made() : constant();
    expect(")");
    tokens.expect(";");
    return fact;
  }

  private WrittenFact made() throws Unreadable {
    Place place = tokens.next().place();
    Word type = type();
    expect("(");
    List<Operand> arguments = new ArrayList<>();
    if (!tokens.peek().isSymbol(")")) {
      do {
        arguments.add(argument());
      } while (tokens.takes(","));
    }
    expect(")");
    return new WrittenFact(place, type, null, arguments);
  }

  private WrittenFact constant() throws Unreadable {
    Word type = type();
    expect(".");
    return new WrittenFact(type.place(), type, word(), List.of());
  }

  private Word type() throws Unreadable {
    Token token = tokens.peek();
    if (token.kind() != Token.Kind.WORD || !Character.isUpperCase(token.text().charAt(0))) {
      throw refuse(GrammarMessage.NO_FACT.with(Tokens.shown(token)));
    }
    return tokens.next().word();
  }

  private Word word() throws Unreadable {
    if (tokens.peek().kind() != Token.Kind.WORD) {
      throw refuse(GrammarMessage.NO_FACT.with(Tokens.shown(tokens.peek())));
    }
    return tokens.next().word();
  }

  private Operand argument() throws Unreadable {
    Token token = tokens.peek();
    switch (token.kind()) {
      case NUMBER:
        if (!Lexer.isNumber(token.text())) {
          throw new Unreadable();
        }
        return new Operand.Number(tokens.next().place(), token.text());
      case TEXT:
        return new Operand.Text(tokens.next().word());
      case VARIABLE:
        return new Operand.Variable(tokens.next().word());
      case WORD:
        return named(token);
      default:
        throw refuse(GrammarMessage.NO_ARGUMENT.with(Tokens.shown(token)));
    }
  }

  private Operand named(Token token) throws Unreadable {
    if (token.isWord("true") || token.isWord("false")) {
      return new Operand.Truth(tokens.next().place(), token.isWord("true"));
    }
    if (!tokens.peek(1).isSymbol(".")) {
      throw refuse(GrammarMessage.NO_ARGUMENT.with(Tokens.shown(token)));
    }
    Word type = tokens.next().word();
    tokens.next();
    return new Operand.Constant(type, word());
  }

  private void expect(String symbol) throws Unreadable {
    Token found = tokens.peek();
    if (!found.isSymbol(symbol)) {
      if (found.firstOnLine()) {
        throw tokens.unexpected(GrammarMessage.SYMBOL.with(symbol));
      }
      throw refuse(GrammarMessage.MORE_THAN_INSERTED.with(Tokens.shown(found)));
    }
    tokens.next();
  }

  private Unreadable refuse(org.salesadvisor.language.Message message) {
    return tokens.fail(
        tokens.peek().place(),
        "CONSEQUENCE_NOT_ALLOWED",
        message,
        GrammarMessage.CONSEQUENCE_FORM.with());
  }

  /** Goes to what may be the next line. */
  void skip(int before) {
    if (tokens.position() == before) {
      tokens.skipGroup();
    }
    while (!tokens.atEnd()
        && !tokens.startsLine("rule")
        && !tokens.startsLine("end")
        && !tokens.startsLine("insert")
        && !tokens.takes(";")) {
      tokens.skipGroup();
    }
  }
}
