package org.salesadvisor.engine;

import com.github.javaparser.ParseProblemException;
import com.github.javaparser.StaticJavaParser;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.LiteralExpr;
import com.github.javaparser.ast.expr.LiteralStringValueExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the consequence of one rule, which may do one thing only: insert facts made of literals,
 * bound variables and constants. All else is refused, since a consequence is compiled as Java.
 */
final class Consequence {

  private static final String ALLOWED =
      "a consequence holds lines such as `insert( new Loop( 2 ) );` or `insert("
          + " SellingMode.SOLUTION );`";

  private final List<Derivation> derivations = new ArrayList<>();
  private final StringBuilder refusal = new StringBuilder();

  /** The inserted facts. */
  List<Derivation> derivations() {
    return derivations;
  }

  /** Why the consequence is refused, or empty when it is allowed. */
  Optional<String> read(String java) {
    if (java.contains("\\")) {
      // the compiler reads an escape in a text or a comment as code, our parser does not
      refuse("it holds a backslash");
    }
    try {
      StaticJavaParser.parseBlock("{" + java + "}").getStatements().forEach(this::statement);
    } catch (ParseProblemException broken) {
      refuse("it cannot be read");
    }
    if (refusal.isEmpty() && derivations.isEmpty()) {
      refuse("it derives nothing");
    }
    return refusal.isEmpty() ? Optional.empty() : Optional.of(refusal.toString());
  }

  private void statement(Statement statement) {
    if (statement instanceof ExpressionStmt line
        && line.getExpression() instanceof MethodCallExpr call
        && call.getScope().isEmpty()
        && call.getNameAsString().equals("insert")
        && call.getArguments().size() == 1) {
      fact(call.getArgument(0));
    } else {
      refuse("`" + statement + "` does something else than inserting one fact");
    }
  }

  private void fact(Expression expression) {
    if (expression instanceof ObjectCreationExpr creation
        && creation.getScope().isEmpty()
        && creation.getAnonymousClassBody().isEmpty()) {
      creation.getArguments().forEach(this::argument);
      write(
          creation.getType().getNameWithScope(),
          creation.getArguments().stream().map(Consequence::text).toList());
    } else if (isConstant(expression)) {
      FieldAccessExpr constant = expression.asFieldAccessExpr();
      write(constant.getScope().toString(), List.of(constant.getNameAsString()));
    } else {
      refuse("`" + expression + "` is not a fact");
    }
  }

  private void argument(Expression argument) {
    boolean bound = argument instanceof NameExpr name && name.getNameAsString().startsWith("$");
    if (!(bound || argument instanceof LiteralExpr || isConstant(argument))) {
      refuse("`" + argument + "` is neither a literal nor a bound variable nor a constant");
    }
  }

  private static boolean isConstant(Expression expression) {
    return expression instanceof FieldAccessExpr access
        && access.getScope() instanceof NameExpr scope
        && FactTypes.find(scope.getNameAsString()).filter(Class::isEnum).isPresent();
  }

  private static String text(Expression argument) {
    if (argument instanceof LiteralStringValueExpr literal) {
      return literal.getValue();
    }
    return argument instanceof FieldAccessExpr constant
        ? constant.getNameAsString()
        : argument.toString();
  }

  private void write(String typeName, List<String> arguments) {
    FactTypes.find(typeName)
        .filter(type -> !FactTypes.isGiven(type))
        .ifPresentOrElse(
            type -> derivations.add(new Derivation(type, arguments)),
            () -> refuse("`" + typeName + "` is no fact that a rule may derive"));
  }

  private void refuse(String reason) {
    if (refusal.isEmpty()) {
      refusal.append(reason).append("; ").append(ALLOWED);
    }
  }
}
