package org.salesadvisor.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.salesadvisor.grammar.Tokens.Unreadable;
import org.salesadvisor.language.Message;

/** Reads one side of a comparison. There are no brackets, so nothing nests. */
final class OperandReader {

  private static final String REFUSED = "CONSTRAINT_NOT_ALLOWED";

  /** More is hard to follow. */
  private static final int MOST_OPERANDS = 4;

  private static final Set<String> COUNTING = Set.of("+", "-", "*");

  /** What may not follow a value, since it would look into it, call it or change it. */
  private static final Set<String> ACCESS =
      Set.of("(", "[", "{", "#", ".", "!.", "->", "@", "!", "::");

  private final Tokens tokens;

  OperandReader(Tokens tokens) {
    this.tokens = tokens;
  }

  Sum sum() throws Unreadable {
    List<Operand> operands = new ArrayList<>();
    List<Character> signs = new ArrayList<>();
    operands.add(operand());
    while (COUNTING.contains(tokens.peek().sign())) {
      if (operands.size() == MOST_OPERANDS) {
        throw refuse("TOO_MANY_OPERANDS", GrammarMessage.TOO_MANY_OPERANDS.with(MOST_OPERANDS));
      }
      signs.add(tokens.next().text().charAt(0));
      operands.add(operand());
    }
    if (Set.of("/", "%").contains(tokens.peek().sign())) {
      throw tokens.fail(
          tokens.peek().place(),
          REFUSED,
          GrammarMessage.DIVIDES.with(),
          GrammarMessage.MULTIPLY.with());
    }
    return new Sum(operands, signs);
  }

  private Operand operand() throws Unreadable {
    Token token = tokens.peek();
    Operand operand =
        switch (token.kind()) {
          case NUMBER -> number();
          case TEXT -> new Operand.Text(tokens.next().word());
          case VARIABLE -> new Operand.Variable(tokens.next().word());
          case WORD -> word();
          default -> throw noValue();
        };
    Token behind = tokens.peek();
    if (ACCESS.contains(behind.sign())) {
      throw refuse(
          REFUSED,
          behind.isSymbol("(")
              ? GrammarMessage.CALL.with(operand)
              : GrammarMessage.ACCESS.with(Tokens.shown(behind), operand));
    }
    return operand;
  }

  private Operand number() throws Unreadable {
    Token token = tokens.next();
    if (!Lexer.isNumber(token.text())) {
      throw new Unreadable();
    }
    return new Operand.Number(token.place(), token.text());
  }

  private Operand word() throws Unreadable {
    Token token = tokens.peek();
    switch (token.text()) {
      case "true", "false":
        return new Operand.Truth(tokens.next().place(), token.text().equals("true"));
      case "null":
        return new Operand.Unknown(tokens.next().place());
      case "new":
        throw refuse(REFUSED, GrammarMessage.CALL.with("new"));
      default:
        return path(path());
    }
  }

  /** What a path is: {@code norm.x}, a constant or a field. */
  private static Operand path(Operand.Path path) {
    List<Word> parts = path.parts();
    if (parts.size() == 2 && parts.get(0).text().equals("norm")) {
      return new Operand.Norm(path.place(), parts.get(1));
    }
    if (parts.size() == 2 && Character.isUpperCase(parts.get(0).text().charAt(0))) {
      return new Operand.Constant(parts.get(0), parts.get(1));
    }
    return path;
  }

  Operand.Path path() throws Unreadable {
    List<Word> parts = new ArrayList<>();
    do {
      parts.add(tokens.expect(Token.Kind.WORD, GrammarMessage.A_FIELD.with()).word());
    } while (tokens.takes("."));
    return new Operand.Path(parts);
  }

  private Unreadable noValue() {
    String found = tokens.peek().sign();
    if (found.equals("(")) {
      return refuse(REFUSED, GrammarMessage.BRACKETS.with());
    }
    if (COUNTING.contains(found)) {
      return refuse(REFUSED, GrammarMessage.SIGN.with(found));
    }
    return tokens.unexpected(GrammarMessage.A_VALUE.with());
  }

  private Unreadable refuse(String code, Message message) {
    return tokens.fail(tokens.peek().place(), code, message, GrammarMessage.TEST_FORM.with());
  }
}
