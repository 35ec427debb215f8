package org.salesadvisor.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;

/**
 * One condition of a rule as its author wrote it, so that it can be written otherwise.
 *
 * @param kind how it looks for a fact
 * @param type the simple name of the fact
 * @param variable what the fact is bound to, or null
 * @param constraints what it asks of the fact
 * @param line where it starts, counted from 1
 * @param column counted from 1
 */
record WrittenCondition(
    PatternInfo.Kind kind,
    String type,
    String variable,
    List<Constraint> constraints,
    int line,
    int column) {

  WrittenCondition {
    constraints = List.copyOf(constraints);
  }

  /** The conditions of a rule that was parsed and whose norms are not replaced yet. */
  static List<WrittenCondition> of(RuleDescr rule) {
    return rule.getLhs().getDescrs().stream().map(WrittenCondition::of).toList();
  }

  private static WrittenCondition of(BaseDescr descr) {
    if (descr instanceof NotDescr not) {
      return of((PatternDescr) not.getDescrs().get(0), PatternInfo.Kind.ABSENT, not);
    } else if (descr instanceof ExistsDescr exists) {
      return of((PatternDescr) exists.getDescrs().get(0), PatternInfo.Kind.EXISTS, exists);
    }
    return of((PatternDescr) descr, PatternInfo.Kind.MATCHED, descr);
  }

  private static WrittenCondition of(PatternDescr pattern, PatternInfo.Kind kind, BaseDescr whole) {
    List<Constraint> constraints =
        pattern.getConstraint().getDescrs().stream()
            .map(ExprConstraintDescr.class::cast)
            .map(it -> new Constraint(it.getExpression(), it.getLine(), it.getColumn() + 1))
            .toList();
    return new WrittenCondition(
        kind,
        pattern.getObjectType(),
        pattern.getIdentifier(),
        constraints,
        whole.getLine(),
        whole.getColumn() + 1);
  }

  /** A rule as it was, under these conditions instead. */
  static RuleDescr rewritten(RuleDescr rule, List<WrittenCondition> conditions) {
    RuleDescr copy = new RuleDescr(rule.getName(), rule.getDocumentation());
    rule.getAnnotations().forEach(copy::addAnnotation);
    copy.setLocation(rule.getLine(), rule.getColumn());
    copy.setConsequence(rule.getConsequence());
    copy.setConsequenceLocation(rule.getConsequenceLine(), rule.getConsequencePattern());
    AndDescr all = new AndDescr();
    conditions.forEach(condition -> all.addDescr(condition.descr()));
    copy.setLhs(all);
    return copy;
  }

  private BaseDescr descr() {
    PatternDescr pattern = new PatternDescr(type, variable);
    pattern.setLocation(line, column - 1);
    constraints.forEach(it -> pattern.addConstraint(it.descr()));
    return switch (kind) {
      case MATCHED -> pattern;
      case EXISTS -> around(new ExistsDescr(), pattern);
      case ABSENT -> around(new NotDescr(), pattern);
    };
  }

  private <T extends BaseDescr & ConditionalElementDescr> T around(T outer, PatternDescr pattern) {
    outer.addDescr(pattern);
    outer.setLocation(line, column - 1);
    return outer;
  }

  /** As an author writes it. */
  String text() {
    String prefix =
        switch (kind) {
          case MATCHED -> variable == null ? "" : variable + " : ";
          case EXISTS -> "exists ";
          case ABSENT -> "not ";
        };
    String inner = constraints.stream().map(Constraint::text).collect(Collectors.joining(", "));
    return prefix + type + (inner.isEmpty() ? "()" : "( " + inner + " )");
  }

  WrittenCondition as(PatternInfo.Kind other) {
    return new WrittenCondition(other, type, variable, constraints, line, column);
  }

  WrittenCondition with(List<Constraint> others) {
    return new WrittenCondition(kind, type, variable, others, line, column);
  }

  /** With another text for one of its constraints; null leaves that constraint out. */
  WrittenCondition with(int place, String text) {
    List<Constraint> others = new ArrayList<>(constraints);
    Constraint old = others.remove(place);
    if (text != null) {
      others.add(place, new Constraint(text, old.line(), old.column()));
    }
    return with(others);
  }

  /** What a condition asks of its fact, as it is written. */
  record Constraint(String text, int line, int column) {

    private ExprConstraintDescr descr() {
      ExprConstraintDescr descr = new ExprConstraintDescr(text);
      descr.setLocation(line, column - 1);
      return descr;
    }
  }
}
