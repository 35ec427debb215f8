package org.salesadvisor.engine;

import java.lang.reflect.RecordComponent;
import java.util.List;

/**
 * One test on a given record, such as {@code units >= 200}. It is what Drools asks: there is no
 * second reading of it.
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
  private final ReadTest test;
  private final List<String> fields;

  GivenTest(Class<?> type, ReadTest test) {
    this.type = type;
    this.test = test;
    this.fields =
        FactTypes.components(type).stream()
            .map(RecordComponent::getName)
            .filter(test.fields()::contains)
            .toList();
  }

  /** The type of record. */
  public Class<?> type() {
    return type;
  }

  /** Its words, norms replaced by their numbers. */
  public String expression() {
    return test.expression();
  }

  /** The components of the record that it reads. */
  public List<String> fields() {
    return fields;
  }

  /** What comes of it on this record. */
  public Outcome on(Object given) {
    try {
      return test.holds(given) ? Outcome.HOLDS : Outcome.FAILS;
    } catch (RuntimeException unreadable) {
      return Outcome.BREAKS;
    }
  }

  @Override
  public String toString() {
    return type.getSimpleName() + "( " + test.expression() + " )";
  }
}
