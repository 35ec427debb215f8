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
import org.salesadvisor.language.Message;

/**
 * Reads the consequence of one rule, which may do one thing only: insert facts made of literals,
 * bound variables and constants. All else is refused, since a consequence is compiled as Java.
 */
final class Consequence {

  private final List<Derivation> derivations = new ArrayList<>();
  private Message refusal;

  /** The inserted facts. */
  List<Derivation> derivations() {
    return derivations;
  }

  /** Why the consequence is refused, or empty when it is allowed. */
  Optional<Message> read(String java) {
    if (java.contains("\\")) {
      // the compiler reads an escape in a text or a comment as code, our parser does not
      refuse(EngineMessage.CONSEQUENCE_BACKSLASH.with());
    }
    try {
      StaticJavaParser.parseBlock("{" + java + "}").getStatements().forEach(this::statement);
    } catch (ParseProblemException broken) {
      refuse(EngineMessage.CONSEQUENCE_UNREADABLE.with());
    }
    if (refusal == null && derivations.isEmpty()) {
      refuse(EngineMessage.CONSEQUENCE_EMPTY.with());
    }
    return Optional.ofNullable(refusal);
  }

  private void statement(Statement statement) {
    if (statement instanceof ExpressionStmt line
        && line.getExpression() instanceof MethodCallExpr call
        && call.getScope().isEmpty()
        && call.getNameAsString().equals("insert")
        && call.getArguments().size() == 1) {
      fact(call.getArgument(0));
    } else {
      refuse(EngineMessage.NO_INSERT.with(statement));
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
      refuse(EngineMessage.NOT_A_FACT.with(expression));
    }
  }

  private void argument(Expression argument) {
    boolean bound = argument instanceof NameExpr name && name.getNameAsString().startsWith("$");
    if (!(bound || argument instanceof LiteralExpr || isConstant(argument))) {
      refuse(EngineMessage.NEITHER_LITERAL_NOR_BOUND.with(argument));
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
            () -> refuse(EngineMessage.NOT_DERIVABLE.with(typeName)));
  }

  private void refuse(Message reason) {
    if (refusal == null) {
      refusal = reason;
    }
  }
}
