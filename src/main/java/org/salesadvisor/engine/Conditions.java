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

  private final Map<String, String> normLiterals;
  private final FaultSink faults;

  final Set<String> norms = new LinkedHashSet<>();
  final List<PatternInfo> patterns = new ArrayList<>();

  /** Takes a fault of the given line. */
  interface FaultSink {
    void add(int line, String code, String message);
  }

  Conditions(Map<String, String> normLiterals, FaultSink faults) {
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
      faults.add(
          descr.getLine(),
          "CONDITION_NOT_ALLOWED",
          "a condition is a fact, `not` a fact or `exists` a fact; split the rule or name a concept");
    }
  }

  private void pattern(PatternDescr pattern, PatternInfo.Kind kind) {
    Optional<Class<?>> type = FactTypes.find(pattern.getObjectType());
    if (type.isEmpty()) {
      faults.add(
          pattern.getLine(), "UNKNOWN_FACT", "there is no fact `" + pattern.getObjectType() + "`");
      return;
    }
    if (pattern.getSource() != null || !pattern.getBehaviors().isEmpty()) {
      faults.add(
          pattern.getLine(),
          "CONDITION_NOT_ALLOWED",
          "`from` and windows are not used; a fact stands alone");
    }
    List<? extends BaseDescr> constraints = pattern.getConstraint().getDescrs();
    if (kind == PatternInfo.Kind.EXISTS && !constraints.isEmpty()) {
      faults.add(
          pattern.getLine(),
          "EXISTS_WITH_CONSTRAINT",
          "`exists` names a bare concept, so that the explanation can show it; derive a concept from"
              + " `"
              + pattern.getObjectType()
              + "` first");
    }
    Set<String> words = new LinkedHashSet<>();
    constraints.forEach(constraint -> constraint(constraint, type.get(), words));
    patterns.add(
        new PatternInfo(type.get(), kind, fields(type.get(), words), constants(constraints)));
  }

  private void constraint(BaseDescr descr, Class<?> type, Set<String> words) {
    if (!(descr instanceof ExprConstraintDescr constraint)) {
      faults.add(
          descr.getLine(), "CONDITION_NOT_ALLOWED", "a constraint compares a field with a value");
      return;
    }
    String expression = constraint.getExpression();
    if (!ALLOWED.matcher(TEXT.matcher(expression).replaceAll("0")).matches()) {
      faults.add(
          descr.getLine(),
          "CONSTRAINT_NOT_ALLOWED",
          "`" + expression + "` is more than a comparison of fields, norms, constants and texts");
    }
    if (FactTypes.isGivenRecord(type) && BINDING.matcher(expression).find()) {
      faults.add(
          descr.getLine(),
          "GIVEN_VALUE_CARRIED",
          "`"
              + expression
              + "` carries a given value along; compare it with a norm and derive a"
              + " concept");
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
      faults.add(where.getLine(), "UNKNOWN_NORM", "there is no norm `" + name + "` in norms.yaml");
      return "0";
    }
    norms.add(name);
    return literal;
  }

  private static List<FactField> fields(Class<?> type, Set<String> words) {
    List<FactField> fields = new ArrayList<>();
    for (RecordComponent component : FactTypes.components(type)) {
      if (words.contains(component.getName())) {
        fields.add(FactField.of(type, component));
      }
    }
    return fields;
  }
}
