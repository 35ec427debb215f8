package org.salesadvisor.engine;

import java.util.List;
import org.drools.base.base.ValueResolver;
import org.drools.base.rule.constraint.AlphaNodeFieldConstraint;
import org.drools.core.common.DefaultFactHandle;

/**
 * One constraint on a given record, such as {@code units >= 200}. It is the compiled constraint of
 * Drools itself: there is no second reading of it.
 */
public final class GivenTest {

  /** What comes of a test. */
  public enum Outcome {
    HOLDS,
    FAILS,
    /** It cannot be evaluated: it looks inside a value that is unknown. */
    BREAKS
  }

  private final Class<?> type;
  private final String expression;
  private final List<String> fields;
  private final AlphaNodeFieldConstraint[] constraints;
  private final ValueResolver resolver;

  GivenTest(
      Class<?> type,
      String expression,
      List<String> fields,
      AlphaNodeFieldConstraint[] constraints,
      ValueResolver resolver) {
    this.type = type;
    this.expression = expression;
    this.fields = List.copyOf(fields);
    this.constraints = constraints;
    this.resolver = resolver;
  }

  /** The type of record. */
  public Class<?> type() {
    return type;
  }

  /** Its words, norms replaced by their numbers. */
  public String expression() {
    return expression;
  }

  /** The components of the record that it reads. */
  public List<String> fields() {
    return fields;
  }

  /** What comes of it on this record. */
  public Outcome on(Object given) {
    DefaultFactHandle handle = new DefaultFactHandle(given);
    try {
      for (AlphaNodeFieldConstraint constraint : constraints) {
        if (!constraint.isAllowed(handle, resolver)) {
          return Outcome.FAILS;
        }
      }
      return Outcome.HOLDS;
    } catch (RuntimeException unreadable) {
      return Outcome.BREAKS;
    }
  }

  @Override
  public String toString() {
    return type.getSimpleName() + "( " + expression + " )";
  }
}
