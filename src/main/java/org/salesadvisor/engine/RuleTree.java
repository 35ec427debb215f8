package org.salesadvisor.engine;

import java.util.List;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.AttributeDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.salesadvisor.engine.Conditions.Readable;
import org.salesadvisor.grammar.Place;
import org.salesadvisor.grammar.WrittenRule;

/**
 * Writes a rule as the tree that Drools compiles. Drools knows it by its id: name, source and
 * rationale are for people alone.
 */
final class RuleTree {

  private RuleTree() {}

  static RuleDescr of(String id, WrittenRule rule, List<Readable> conditions) {
    RuleDescr descr = placed(new RuleDescr(id), rule.place());
    AndDescr all = placed(new AndDescr(), rule.place());
    conditions.forEach(condition -> all.addDescr(condition(condition)));
    descr.setLhs(all);
    // what it inserts is made by Insertion; the other dialect would have Java compiled
    descr.setConsequence("");
    descr.addAttribute(new AttributeDescr("dialect", "mvel", AttributeDescr.Type.STRING));
    return descr;
  }

  private static BaseDescr condition(Readable condition) {
    PatternDescr pattern = pattern(condition);
    Place place = condition.written().place();
    return switch (condition.written().kind()) {
      case MATCHED -> pattern;
      case ABSENT -> placed(new NotDescr(pattern), place);
      case EXISTS -> placed(new ExistsDescr(pattern), place);
    };
  }

  private static PatternDescr pattern(Readable condition) {
    PatternDescr pattern = new PatternDescr(condition.type().getSimpleName());
    placed(pattern, condition.written().type().place());
    pattern.setStartCharacter(condition.written().type().place().offset());
    // inclusive, as Drools has it
    pattern.setEndCharacter(condition.written().end() - 1);
    if (condition.written().variable() != null) {
      pattern.setIdentifier(condition.written().variable().text());
    }
    for (String expression : condition.expressions()) {
      ExprConstraintDescr constraint = new ExprConstraintDescr(expression);
      constraint.setType(ExprConstraintDescr.Type.NAMED);
      pattern.addConstraint(placed(constraint, condition.written().place()));
    }
    return pattern;
  }

  /** Columns count from zero in Drools. */
  private static <T extends BaseDescr> T placed(T descr, Place place) {
    descr.setLocation(place.line(), place.column() - 1);
    return descr;
  }
}
