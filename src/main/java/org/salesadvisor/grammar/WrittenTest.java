package org.salesadvisor.grammar;

/** One thing between the brackets of a condition. */
public sealed interface WrittenTest {

  /** Of its first word. */
  Place place();

  /** {@code $level : level}. */
  record Binding(Word variable, Operand.Path path) implements WrittenTest {
    @Override
    public Place place() {
      return variable.place();
    }

    /** As it is written. */
    @Override
    public String toString() {
      return variable + " : " + path;
    }
  }

  /** {@code units >= norm.largeOrderUnits}. */
  record Comparison(Sum left, Operator operator, Place operatorPlace, Sum right)
      implements WrittenTest {
    @Override
    public Place place() {
      return left.place();
    }

    /** As it is written. */
    @Override
    public String toString() {
      return left + " " + operator + " " + right;
    }
  }

  /** How two sides are compared. */
  enum Operator {
    EQUAL("=="),
    DIFFERENT("!="),
    LESS("<"),
    AT_MOST("<="),
    MORE(">"),
    AT_LEAST(">="),
    CONTAINS("contains"),
    LACKS("not contains");

    private final String sign;

    Operator(String sign) {
      this.sign = sign;
    }

    /** As it is written. */
    @Override
    public String toString() {
      return sign;
    }
  }
}
