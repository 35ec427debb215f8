package org.salesadvisor.engine;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.salesadvisor.language.Message;

/**
 * What kind of value a field, a constant or a literal is.
 *
 * @param of the type of constants, of the elements of a set, or of what has parts; otherwise null
 */
record ValueType(Kind kind, Class<?> of) {

  enum Kind {
    TRUTH,
    WHOLE,
    DECIMAL,
    /** Decimal without rounding: money. */
    AMOUNT,
    TEXT,
    CONSTANT,
    /** A set of constants. */
    SEVERAL,
    /** A record inside a fact. */
    PARTS,
    /** Unknown. */
    NOTHING
  }

  static final ValueType TRUTH = new ValueType(Kind.TRUTH, null);
  static final ValueType WHOLE = new ValueType(Kind.WHOLE, null);
  static final ValueType DECIMAL = new ValueType(Kind.DECIMAL, null);
  static final ValueType AMOUNT = new ValueType(Kind.AMOUNT, null);
  static final ValueType TEXT = new ValueType(Kind.TEXT, null);
  static final ValueType NOTHING = new ValueType(Kind.NOTHING, null);

  /**
   * What a component of a fact holds.
   *
   * @throws IllegalStateException when rules could not compare it: the fact is written wrongly
   */
  static ValueType of(RecordComponent component) {
    return of(component.getType(), component.getGenericType());
  }

  static ValueType constant(Class<?> type) {
    return new ValueType(Kind.CONSTANT, type);
  }

  private static ValueType of(Class<?> type, Type generic) {
    if (type == Boolean.class || type == boolean.class) {
      return TRUTH;
    } else if (type == Integer.class || type == int.class) {
      return WHOLE;
    } else if (type == Double.class || type == double.class) {
      return DECIMAL;
    } else if (type == BigDecimal.class) {
      return AMOUNT;
    } else if (type == String.class) {
      return TEXT;
    } else if (type.isEnum()) {
      return constant(type);
    } else if (type.isRecord()) {
      return new ValueType(Kind.PARTS, type);
    } else if (type == Set.class) {
      Type element = ((ParameterizedType) generic).getActualTypeArguments()[0];
      return new ValueType(Kind.SEVERAL, (Class<?>) element);
    }
    throw new IllegalStateException("rules compare no " + type);
  }

  boolean isNumber() {
    return kind == Kind.WHOLE || kind == Kind.DECIMAL || kind == Kind.AMOUNT;
  }

  /** Whether values of both can be equal. */
  boolean matches(ValueType other) {
    return isNumber() && other.isNumber() || kind == other.kind && of == other.of;
  }

  /** The constants that it may be, as they are written; empty for all else. */
  List<String> constants() {
    return kind == Kind.CONSTANT || kind == Kind.SEVERAL
        ? Arrays.stream(of.getEnumConstants()).map(it -> of.getSimpleName() + "." + it).toList()
        : List.of();
  }

  /** For people. */
  Message words() {
    return switch (kind) {
      case TRUTH -> EngineMessage.IS_TRUTH.with();
      case WHOLE -> EngineMessage.IS_WHOLE.with();
      case DECIMAL, AMOUNT -> EngineMessage.IS_NUMBER.with();
      case TEXT -> EngineMessage.IS_TEXT.with();
      case CONSTANT -> EngineMessage.IS_CONSTANT.with(of.getSimpleName());
      case SEVERAL -> EngineMessage.IS_SEVERAL.with(of.getSimpleName());
      case PARTS ->
          EngineMessage.IS_PARTS.with(
              FactTypes.components(of).stream().map(RecordComponent::getName).toList());
      case NOTHING -> EngineMessage.IS_UNKNOWN.with();
    };
  }
}
