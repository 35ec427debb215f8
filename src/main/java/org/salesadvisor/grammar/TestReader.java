package org.salesadvisor.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.salesadvisor.grammar.Tokens.Unreadable;
import org.salesadvisor.grammar.WrittenTest.Binding;
import org.salesadvisor.grammar.WrittenTest.Comparison;
import org.salesadvisor.grammar.WrittenTest.Operator;

/** Reads what stands between the brackets of a condition. */
final class TestReader {

  private static final String REFUSED = "CONSTRAINT_NOT_ALLOWED";

  private static final Map<String, Operator> BY_SIGN =
      Map.of(
          "==", Operator.EQUAL,
          "!=", Operator.DIFFERENT,
          "<", Operator.LESS,
          "<=", Operator.AT_MOST,
          ">", Operator.MORE,
          ">=", Operator.AT_LEAST,
          "contains", Operator.CONTAINS);

  /** What was read; whether it is all that stands there. */
  record Tests(List<WrittenTest> read, boolean readable) {}

  private final Tokens tokens;
  private final OperandReader operands;

  TestReader(Tokens tokens) {
    this.tokens = tokens;
    this.operands = new OperandReader(tokens);
  }

  /** Everything before the closing bracket. */
  Tests tests() {
    List<WrittenTest> read = new ArrayList<>();
    boolean readable = true;
    if (!tokens.peek().isSymbol(")")) {
      do {
        try {
          read.add(test());
        } catch (Unreadable told) {
          readable = false;
          skip();
        }
      } while (tokens.takes(","));
    }
    return new Tests(read, readable);
  }

  private WrittenTest test() throws Unreadable {
    boolean binds =
        tokens.peek().kind() == Token.Kind.VARIABLE
            && (tokens.peek(1).isSymbol(":") || tokens.peek(1).isSymbol(":="));
    WrittenTest test = binds ? binding() : comparison();
    if (!isEnd(tokens.peek())) {
      throw refuseMore();
    }
    return test;
  }

  private static boolean isEnd(Token token) {
    return token.isSymbol(",") || token.isSymbol(")");
  }

  private WrittenTest binding() throws Unreadable {
    Word variable = tokens.next().word();
    tokens.expect(":");
    Operand.Path path = operands.path();
    if (!isEnd(tokens.peek())) {
      throw tokens.fail(
          tokens.peek().place(),
          REFUSED,
          GrammarMessage.BINDS_AND_COMPARES.with(variable),
          GrammarMessage.BIND_APART.with(variable, path));
    }
    return new Binding(variable, path);
  }

  private WrittenTest comparison() throws Unreadable {
    Sum left = operands.sum();
    Place place = tokens.peek().place();
    Operator operator = operator(left);
    return new Comparison(left, operator, place, operands.sum());
  }

  private Operator operator(Sum left) throws Unreadable {
    Token sign = tokens.peek();
    if (sign.isWord("not") && tokens.peek(1).isWord("contains")) {
      tokens.skip(2);
      return Operator.LACKS;
    }
    Operator operator = BY_SIGN.get(sign.sign());
    if (operator != null) {
      tokens.next();
      return operator;
    }
    if (isEnd(sign) || sign.isSymbol(";")) {
      throw tokens.fail(
          left.place(),
          REFUSED,
          GrammarMessage.NOT_COMPARED.with(left),
          left.first() instanceof Operand.Path
              ? GrammarMessage.COMPARE_IT.with(left)
              : GrammarMessage.TEST_FORM.with());
    }
    if (sign.kind() == Token.Kind.END || sign.firstOnLine()) {
      throw tokens.unexpected(GrammarMessage.SYMBOL.with(")"));
    }
    throw tokens.fail(
        sign.place(),
        "UNKNOWN_OPERATOR",
        GrammarMessage.NO_OPERATOR.with(Tokens.shown(sign)),
        Refusals.asOperator(sign.text()));
  }

  private Unreadable refuseMore() {
    Token more = tokens.peek();
    if (!Refusals.joinsTests(more.sign())) {
      return tokens.unexpected(GrammarMessage.COMMA_OR_BRACKET.with());
    }
    return tokens.fail(
        more.place(),
        REFUSED,
        GrammarMessage.MORE_THAN_COMPARED.with(Tokens.shown(more)),
        Refusals.betweenTests(more.text()));
  }

  private void skip() {
    while (!tokens.atSection() && !isEnd(tokens.peek())) {
      tokens.skipGroup();
    }
  }
}
