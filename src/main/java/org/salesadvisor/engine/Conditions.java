package org.salesadvisor.engine;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.salesadvisor.language.Message;

/**
 * Reads the condition of one rule: which facts it looks for and which norms it uses, whose values
 * it puts in their place. What it does not know it refuses.
 */
final class Conditions {

  private static final Pattern NORM = Pattern.compile("\\bnorm\\.([A-Za-z0-9_]+)");
  private static final Pattern WORD = Pattern.compile("\\b[a-z][A-Za-z0-9_]*");
  // fields, norms, constants, numbers and texts, compared and counted with: no calls, no brackets
  private static final Pattern ALLOWED =
      Pattern.compile(
          "(?!.*\\b(?:eval|new|matches|soundslike|str|from|this\\s*\\.)\\b)[\\w$.\\s:!=<>+*/&|-]+");
  private static final Pattern BINDING = Pattern.compile("^\\s*[$\\w]+\\s*:=?\\s*\\w");
  private static final Pattern TEXT = Pattern.compile("\"[^\"]*\"");
  private static final Pattern CONSTANT =
      Pattern.compile("\\s*(\\w+)\\s*==\\s*[A-Z]\\w*\\.([A-Z][A-Z0-9_]*)\\s*");

  private final String path;
  private final Map<String, String> normLiterals;
  private final List<RuleFault> faults;

  final Set<String> norms = new LinkedHashSet<>();
  final List<PatternInfo> patterns = new ArrayList<>();

  /**
   * @param path the file
   * @param faults receives what is refused
   */
  Conditions(String path, Map<String, String> normLiterals, List<RuleFault> faults) {
    this.path = path;
    this.normLiterals = normLiterals;
    this.faults = faults;
  }

  void read(AndDescr condition) {
    condition.getDescrs().forEach(descr -> element(descr, PatternInfo.Kind.MATCHED));
  }

  private void element(BaseDescr descr, PatternInfo.Kind kind) {
    if (descr instanceof PatternDescr pattern) {
      pattern(pattern, kind);
    } else if (descr instanceof NotDescr not && kind == PatternInfo.Kind.MATCHED) {
      not.getDescrs().forEach(inner -> element(inner, PatternInfo.Kind.ABSENT));
    } else if (descr instanceof ExistsDescr exists && kind == PatternInfo.Kind.MATCHED) {
      for (Object inner : exists.getDescrs()) {
        element((BaseDescr) inner, PatternInfo.Kind.EXISTS);
      }
    } else {
      fault(
          descr,
          "CONDITION_NOT_ALLOWED",
          EngineMessage.CONDITION_FORM.with(),
          EngineMessage.SPLIT_RULE.with());
    }
  }

  private void pattern(PatternDescr pattern, PatternInfo.Kind kind) {
    Optional<Class<?>> type = FactTypes.find(pattern.getObjectType());
    if (type.isEmpty()) {
      fault(
          pattern, "UNKNOWN_FACT", EngineMessage.UNKNOWN_FACT.with(pattern.getObjectType()), null);
      return;
    }
    if (pattern.getSource() != null || !pattern.getBehaviors().isEmpty()) {
      fault(
          pattern,
          "CONDITION_NOT_ALLOWED",
          EngineMessage.NO_FROM.with(),
          EngineMessage.FACT_ALONE.with());
    }
    List<? extends BaseDescr> constraints = pattern.getConstraint().getDescrs();
    if (kind == PatternInfo.Kind.EXISTS && !constraints.isEmpty()) {
      fault(
          pattern,
          "EXISTS_WITH_CONSTRAINT",
          EngineMessage.EXISTS_BARE.with(),
          EngineMessage.DERIVE_CONCEPT_FIRST.with(pattern.getObjectType()));
    }
    Set<String> words = new LinkedHashSet<>();
    constraints.forEach(constraint -> constraint(constraint, type.get(), words));
    patterns.add(
        new PatternInfo(type.get(), kind, fields(type.get(), words), constants(constraints)));
  }

  private void constraint(BaseDescr descr, Class<?> type, Set<String> words) {
    if (!(descr instanceof ExprConstraintDescr constraint)) {
      fault(descr, "CONDITION_NOT_ALLOWED", EngineMessage.CONSTRAINT_FORM.with(), null);
      return;
    }
    String expression = constraint.getExpression();
    if (!ALLOWED.matcher(TEXT.matcher(expression).replaceAll("0")).matches()) {
      fault(descr, "CONSTRAINT_NOT_ALLOWED", EngineMessage.CONSTRAINT_CALL.with(expression), null);
    }
    if (FactTypes.isGivenRecord(type) && BINDING.matcher(expression).find()) {
      fault(
          descr,
          "GIVEN_VALUE_CARRIED",
          EngineMessage.EXPRESSION_CARRIES.with(expression),
          EngineMessage.NORM_AND_CONCEPT.with());
    }
    Matcher word = WORD.matcher(TEXT.matcher(expression).replaceAll("\"\""));
    while (word.find()) {
      words.add(word.group());
    }
    constraint.setExpression(NORM.matcher(expression).replaceAll(found -> literal(found, descr)));
  }

  private static Map<String, String> constants(List<? extends BaseDescr> constraints) {
    Map<String, String> constants = new HashMap<>();
    for (BaseDescr descr : constraints) {
      if (descr instanceof ExprConstraintDescr constraint) {
        Matcher equality = CONSTANT.matcher(constraint.getExpression());
        if (equality.matches()) {
          constants.put(equality.group(1), equality.group(2));
        }
      }
    }
    return constants;
  }

  private String literal(java.util.regex.MatchResult reference, BaseDescr where) {
    String name = reference.group(1);
    String literal = normLiterals.get(name);
    if (literal == null) {
      fault(where, "UNKNOWN_NORM", EngineMessage.UNKNOWN_NORM.with(name), null);
      return "0";
    }
    norms.add(name);
    return literal;
  }

  private void fault(BaseDescr where, String code, Message message, Message hint) {
    faults.add(
        RuleFault.error(path, where.getLine(), where.getColumn() + 1, code, message)
            .withHint(hint));
  }

  private static List<FactField> fields(Class<?> type, Set<String> words) {
    List<FactField> fields = new ArrayList<>();
    for (RecordComponent component : FactTypes.components(type)) {
      if (words.contains(component.getName())) {
        fields.add(FactField.named(type, component.getName()));
      }
    }
    return fields;
  }
}
