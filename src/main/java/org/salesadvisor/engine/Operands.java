package org.salesadvisor.engine;

import java.math.BigDecimal;
import java.util.Optional;
import org.salesadvisor.grammar.Operand;
import org.salesadvisor.grammar.Word;
import org.salesadvisor.language.Message;

/** What the values in the conditions of one rule are. */
final class Operands {

  private static final BigDecimal LARGEST_WHOLE = BigDecimal.valueOf(Integer.MAX_VALUE);

  private final Variables variables;
  private final NormsUsed norms;
  private final FileFaults faults;

  Operands(Variables variables, NormsUsed norms, FileFaults faults) {
    this.variables = variables;
    this.norms = norms;
    this.faults = faults;
  }

  /** What kind of value it is; empty, with a fault, when it is none. Not for fields. */
  Optional<ValueType> type(Operand operand) {
    if (operand instanceof Operand.Number number) {
      return Optional.of(number.digits().contains(".") ? ValueType.DECIMAL : ValueType.WHOLE);
    } else if (operand instanceof Operand.Norm norm) {
      return norms
          .digits(norm)
          .map(digits -> digits.contains(".") ? ValueType.DECIMAL : ValueType.WHOLE);
    } else if (operand instanceof Operand.Text) {
      return Optional.of(ValueType.TEXT);
    } else if (operand instanceof Operand.Truth) {
      return Optional.of(ValueType.TRUTH);
    } else if (operand instanceof Operand.Unknown) {
      return Optional.of(ValueType.NOTHING);
    } else if (operand instanceof Operand.Constant constant) {
      return constant(constant);
    }
    return variables.type((Operand.Variable) operand);
  }

  /** The type of a constant; empty, with a fault, when there is no such constant. */
  Optional<ValueType> constant(Operand.Constant constant) {
    Optional<Class<?>> type = FactTypes.findConstants(constant.type().text());
    if (type.isEmpty()) {
      unknown(constant.type(), constant.type().text(), FactTypes.constantNames());
      return Optional.empty();
    }
    ValueType found = ValueType.constant(type.get());
    if (!found.constants().contains(constant.toString())) {
      unknown(constant.name(), constant.toString(), found.constants());
      return Optional.empty();
    }
    return Optional.of(found);
  }

  private void unknown(Word where, String wrong, java.util.Collection<String> known) {
    Message message = EngineMessage.UNKNOWN_CONSTANT.with(wrong);
    faults.error(where.place(), "UNKNOWN_CONSTANT", message, Hints.nearest(wrong, known));
  }

  /** The digits of a number or norm; empty for all else. */
  Optional<String> digits(Operand operand) {
    if (operand instanceof Operand.Number number) {
      return Optional.of(number.digits());
    }
    return operand instanceof Operand.Norm norm ? norms.digits(norm) : Optional.empty();
  }

  /** Whether a whole number can be as large as this number. */
  static boolean isWithinWhole(String digits) {
    return new BigDecimal(digits).abs().compareTo(LARGEST_WHOLE) <= 0;
  }

  /** The value of a constant that exists, of a text, of a truth or of {@code null}. */
  static Object fixed(Operand operand) {
    if (operand instanceof Operand.Text text) {
      return text.word().text();
    } else if (operand instanceof Operand.Truth truth) {
      return truth.value();
    } else if (operand instanceof Operand.Constant constant) {
      Class<?> type = FactTypes.findConstants(constant.type().text()).orElseThrow();
      return Insertion.constant(type, constant.name().text());
    }
    return null;
  }
}
