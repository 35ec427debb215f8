package org.salesadvisor.grammar;

import java.util.ArrayList;
import java.util.List;
import org.salesadvisor.grammar.Tokens.Unreadable;
import org.salesadvisor.grammar.WrittenRule.Mark;

/** Reads rules, one after the other; what cannot be read does not hide what comes after it. */
final class RuleReader {

  private final Tokens tokens;
  private final ConditionReader conditions;
  private final FactReader facts;

  RuleReader(Tokens tokens) {
    this.tokens = tokens;
    this.conditions = new ConditionReader(tokens);
    this.facts = new FactReader(tokens);
  }

  List<WrittenRule> rules() {
    List<WrittenRule> rules = new ArrayList<>();
    while (!tokens.atEnd()) {
      if (tokens.peek().isWord("rule")) {
        rules.add(new OneRule(tokens.next()).read());
      } else {
        refuseAllButRules();
      }
    }
    return rules;
  }

  private void refuseAllButRules() {
    Token found = tokens.next();
    tokens.fault(
        found.place(),
        "ONLY_RULES",
        GrammarMessage.NO_RULE.with(Tokens.shown(found)),
        Refusals.outsideRules(found.text()));
    tokens.skipToRule();
  }

  /** What could be read of one rule. */
  private final class OneRule {
    private final Place start;
    private final List<Mark> marks = new ArrayList<>();
    private final List<WrittenCondition> found = new ArrayList<>();
    private final List<WrittenFact> inserts = new ArrayList<>();
    private Word name;
    private Place then;
    private boolean readable = true;

    OneRule(Token rule) {
      start = rule.place();
      name = new Word("", start);
      then = start;
    }

    WrittenRule read() {
      try {
        name();
        marks();
        conditions();
        inserts();
      } catch (Unreadable told) {
        readable = false;
        tokens.skipToRule();
      }
      return new WrittenRule(start, name, marks, found, then, inserts, readable);
    }

    private void name() {
      try {
        name = tokens.expect(Token.Kind.TEXT, GrammarMessage.A_NAME.with()).word();
      } catch (Unreadable told) {
        readable = false;
        skipToMark();
      }
    }

    private void marks() throws Unreadable {
      while (!tokens.peek().isWord("when")) {
        if (tokens.atSection()) {
          Unreadable missing = tokens.unexpected(GrammarMessage.SYMBOL.with("when"));
          if (!tokens.startsLine("then")) {
            throw missing;
          }
          readable = false;
          return;
        }
        try {
          mark();
        } catch (Unreadable told) {
          readable = false;
          skipToMark();
        }
      }
      tokens.next();
    }

    private void mark() throws Unreadable {
      Token at = tokens.peek();
      if (!at.isSymbol("@")) {
        tokens.next();
        throw tokens.fail(
            at.place(),
            "ONLY_WHEN_AND_THEN",
            GrammarMessage.NO_ATTRIBUTE.with(Tokens.shown(at)),
            Refusals.beforeWhen(at.text()));
      }
      boolean plain =
          tokens.peek(1).kind() == Token.Kind.WORD
              && tokens.peek(2).isSymbol("(")
              && tokens.peek(3).kind() == Token.Kind.TEXT
              && tokens.peek(4).isSymbol(")");
      if (!plain) {
        tokens.next();
        throw tokens.fail(
            at.place(),
            "ANNOTATION_NOT_ALLOWED",
            GrammarMessage.ANNOTATION_FORM.with("@" + Tokens.shown(tokens.peek())),
            GrammarMessage.ANNOTATION_EXAMPLE.with());
      }
      marks.add(new Mark(tokens.peek(1).word(), tokens.peek(3).word()));
      tokens.skip(5);
    }

    private void skipToMark() {
      while (!tokens.atSection()
          && !tokens.peek().isWord("when")
          && !(tokens.peek().isSymbol("@") && tokens.peek().firstOnLine())) {
        tokens.next();
      }
    }

    private void conditions() throws Unreadable {
      while (!tokens.peek().isWord("then")) {
        if (tokens.atEnd() || tokens.startsLine("rule") || tokens.startsLine("end")) {
          throw tokens.unexpected(GrammarMessage.SYMBOL.with("then"));
        }
        if (tokens.startsLine("insert")) {
          tokens.unexpected(GrammarMessage.SYMBOL.with("then"));
          readable = false;
          then = tokens.peek().place();
          return;
        }
        int before = tokens.position();
        try {
          WrittenCondition condition = conditions.condition();
          found.add(condition);
          readable &= condition.readable();
        } catch (Unreadable told) {
          readable = false;
          conditions.skip(before);
        }
      }
      then = tokens.next().place();
    }

    private void inserts() throws Unreadable {
      while (!tokens.peek().isWord("end")) {
        if (tokens.atEnd() || tokens.startsLine("rule")) {
          throw tokens.unexpected(GrammarMessage.SYMBOL.with("end"));
        }
        int before = tokens.position();
        try {
          inserts.add(facts.insert());
        } catch (Unreadable told) {
          readable = false;
          facts.skip(before);
        }
      }
      tokens.next();
    }
  }
}
