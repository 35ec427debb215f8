package org.salesadvisor.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.drools.drl.ast.descr.AtomicExprDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.BindingDescr;
import org.drools.drl.ast.descr.ConnectiveType;
import org.drools.drl.ast.descr.ConstraintConnectiveDescr;
import org.drools.drl.ast.descr.RelationalExprDescr;
import org.drools.drl.parser.DrlExprParser;
import org.drools.drl.parser.DrlExprParserFactory;
import org.kie.internal.builder.conf.LanguageLevelOption;

/** The comparisons in one constraint, and the constraint with one of them changed. */
final class Comparisons {

  private static final Map<String, String> OPPOSITE =
      Map.of("==", "!=", "!=", "==", "<", ">=", ">=", "<", ">", "<=", "<=", ">");
  private static final Map<String, String> OTHER_BOUNDARY =
      Map.of("<", "<=", "<=", "<", ">", ">=", ">=", ">");
  private static final Map<String, String> OTHER_TRUTH = Map.of("true", "false", "false", "true");

  private final ConstraintConnectiveDescr tree;
  private final List<Changed> changed = new ArrayList<>();
  private final List<String> variables = new ArrayList<>();

  /**
   * A constraint in which something is changed.
   *
   * @param text the whole constraint; null when it falls away
   */
  record Changed(Mutation mutation, String text) {}

  private Comparisons(String constraint) {
    DrlExprParser parser = DrlExprParserFactory.getDrlExprParser(LanguageLevelOption.DRL6);
    this.tree = parser.parse(constraint);
    if (parser.hasErrors()) {
      throw new IllegalArgumentException("`" + constraint + "` was read before, now it is not");
    }
    visit(tree);
  }

  static Comparisons in(String constraint) {
    return new Comparisons(constraint);
  }

  /** The constraint with one thing changed, once for each thing that can be. */
  List<Changed> changed() {
    return changed;
  }

  /** The variables that it binds. */
  List<String> variables() {
    return variables;
  }

  private void visit(BaseDescr node) {
    if (node instanceof ConstraintConnectiveDescr connective) {
      leaveOutEach(connective);
      connective.getDescrs().forEach(this::visit);
    } else if (node instanceof RelationalExprDescr comparison) {
      if (comparison.getLeft() instanceof BindingDescr binding) {
        variables.add(binding.getVariable());
      }
      change(comparison);
    } else if (node instanceof BindingDescr binding) {
      variables.add(binding.getVariable());
    }
  }

  private void leaveOutEach(ConstraintConnectiveDescr connective) {
    List<BaseDescr> parts = connective.getDescrs();
    if (connective == tree && parts.size() == 1) {
      leaveOutAll(parts.get(0));
      return;
    }
    for (int i = 0; i < parts.size(); i++) {
      BaseDescr part = parts.remove(i);
      note(Mutation.CONSTRAINT_LEFT_OUT);
      parts.add(i, part);
    }
  }

  private void leaveOutAll(BaseDescr only) {
    if (only instanceof RelationalExprDescr comparison) {
      boolean binds = comparison.getLeft() instanceof BindingDescr;
      String rest = binds ? comparison.getLeft().toString() : null;
      changed.add(new Changed(Mutation.CONSTRAINT_LEFT_OUT, rest));
    } else if (only instanceof AtomicExprDescr) {
      changed.add(new Changed(Mutation.CONSTRAINT_LEFT_OUT, null));
    }
  }

  private void change(RelationalExprDescr comparison) {
    String operator = comparison.getOperator();
    String opposite = OPPOSITE.get(operator);
    if (opposite == null) {
      comparison.setNegated(!comparison.isNegated());
      note(Mutation.COMPARISON_NEGATED);
      comparison.setNegated(!comparison.isNegated());
    } else {
      exchange(comparison, opposite, Mutation.COMPARISON_NEGATED);
    }
    if (OTHER_BOUNDARY.containsKey(operator)) {
      exchange(comparison, OTHER_BOUNDARY.get(operator), Mutation.BOUNDARY_MOVED);
    }
    String truth = OTHER_TRUTH.get(comparison.getRight().toString());
    if (truth != null) {
      BaseDescr right = comparison.getRight();
      comparison.setRight(new AtomicExprDescr(truth, true));
      note(Mutation.BOOLEAN_FLIPPED);
      comparison.setRight(right);
    }
  }

  private void exchange(RelationalExprDescr comparison, String operator, Mutation mutation) {
    String old = comparison.getOperator();
    comparison.setOperator(operator);
    note(mutation);
    comparison.setOperator(old);
  }

  private void note(Mutation mutation) {
    changed.add(new Changed(mutation, written(tree)));
  }

  private static String written(BaseDescr node) {
    if (node instanceof ConstraintConnectiveDescr connective) {
      String between = connective.getConnective() == ConnectiveType.OR ? " || " : " && ";
      return connective.getDescrs().stream()
          .map(Comparisons::written)
          .collect(Collectors.joining(between));
    } else if (node instanceof RelationalExprDescr comparison) {
      String not = comparison.isNegated() ? "not " : "";
      return written(comparison.getLeft())
          + " "
          + not
          + comparison.getOperator()
          + " "
          + written(comparison.getRight());
    }
    return node.toString();
  }
}
