package org.salesadvisor.grammar;

import org.salesadvisor.grammar.Tokens.Unreadable;
import org.salesadvisor.grammar.WrittenCondition.Kind;

/** Reads one condition: a fact, {@code not} a fact or {@code exists} a fact. */
final class ConditionReader {

  private final Tokens tokens;
  private final TestReader tests;

  ConditionReader(Tokens tokens) {
    this.tokens = tokens;
    this.tests = new TestReader(tokens);
  }

  WrittenCondition condition() throws Unreadable {
    Place start = tokens.peek().place();
    Kind kind = kind();
    Word variable = variable();
    Token type = tokens.peek();
    if (type.kind() != Token.Kind.WORD || Refusals.isConditionWord(type.text())) {
      throw tokens.fail(
          type.place(),
          "CONDITION_NOT_ALLOWED",
          GrammarMessage.NO_CONDITION.with(Tokens.shown(type)),
          Refusals.inConditions(type.text()));
    }
    tokens.next();
    expectBrackets(type);
    TestReader.Tests found = tests.tests();
    int end = tokens.expect(")").end();
    return new WrittenCondition(
        start, kind, variable, type.word(), found.read(), found.readable(), end);
  }

  private Kind kind() {
    Kind kind =
        tokens.peek().isWord("not")
            ? Kind.ABSENT
            : tokens.peek().isWord("exists") ? Kind.EXISTS : Kind.MATCHED;
    if (kind != Kind.MATCHED) {
      tokens.next();
    }
    return kind;
  }

  private Word variable() throws Unreadable {
    if (tokens.peek().kind() != Token.Kind.VARIABLE) {
      return null;
    }
    Word variable = tokens.next().word();
    tokens.expect(":");
    return variable;
  }

  private void expectBrackets(Token type) throws Unreadable {
    if (tokens.peek().isSymbol(".")) {
      throw tokens.fail(
          type.place(),
          "CONDITION_NOT_ALLOWED",
          GrammarMessage.NAME_WITH_POINT.with(Tokens.shown(type)),
          GrammarMessage.NAME_ALONE.with());
    }
    tokens.expect("(");
  }

  /** Goes to what may be the next condition. */
  void skip(int before) {
    if (tokens.position() == before) {
      tokens.skipGroup();
    }
    while (!tokens.atSection() && !tokens.peek().firstOnLine()) {
      tokens.skipGroup();
    }
  }
}
