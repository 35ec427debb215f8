package org.salesadvisor.engine;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.salesadvisor.facts.Money;
import org.salesadvisor.grammar.Operand;

/**
 * Records that differ wherever some constraints could tell them apart: each field that these read
 * takes the unknown, every constant that they name, and a value on each side of it.
 */
final class Cases {

  /** More than any condition of five fields needs. */
  private static final long MOST = 20_000;

  private final Class<?> type;
  private final SortedSet<BigDecimal> numbers;
  private final Set<String> texts = new TreeSet<>(Set.of("?", "??"));
  private final List<List<Object>> values = new ArrayList<>();
  private final List<Object> records = new ArrayList<>();

  /**
   * All cases; empty when they are too many to be looked at.
   *
   * @param type of given record
   * @param paths the fields that the constraints read
   * @param operands what the constraints compare; nothing is multiplied
   */
  static Optional<List<Object>> of(
      Class<?> type,
      Collection<String> paths,
      Collection<Operand> operands,
      Map<String, String> normLiterals) {
    Cases cases = new Cases(type, paths, operands, normLiterals);
    if (cases.size() > MOST) {
      return Optional.empty();
    }
    cases.collect(new Object[cases.values.size()], 0);
    return Optional.of(cases.records);
  }

  private Cases(
      Class<?> type,
      Collection<String> paths,
      Collection<Operand> operands,
      Map<String, String> normLiterals) {
    this.type = type;
    SortedSet<BigDecimal> constants = new TreeSet<>(Set.of(BigDecimal.ZERO));
    for (Operand operand : operands) {
      if (operand instanceof Operand.Number number) {
        constants.add(new BigDecimal(number.digits()));
      } else if (operand instanceof Operand.Norm norm) {
        constants.add(new BigDecimal(normLiterals.get(norm.name().text())));
      } else if (operand instanceof Operand.Text text) {
        texts.add(text.word().text());
      }
    }
    this.numbers = between(constants);
    for (RecordComponent component : FactTypes.components(type)) {
      boolean read = paths.contains(FactTypes.pathOf(type) + "." + component.getName());
      values.add(read ? values(component) : unknown());
    }
  }

  /** Constants, their sums, what lies a step away from these and what lies in between. */
  private static SortedSet<BigDecimal> between(SortedSet<BigDecimal> constants) {
    SortedSet<BigDecimal> all = new TreeSet<>();
    for (BigDecimal one : constants) {
      for (BigDecimal other : constants) {
        BigDecimal sum = one.add(other);
        all.addAll(List.of(sum, sum.subtract(BigDecimal.ONE), sum.add(BigDecimal.ONE)));
      }
    }
    SortedSet<BigDecimal> with = new TreeSet<>(all);
    BigDecimal last = null;
    for (BigDecimal next : all) {
      if (last != null) {
        with.add(last.add(next).divide(BigDecimal.valueOf(2)));
      }
      last = next;
    }
    return with;
  }

  private static List<Object> unknown() {
    List<Object> only = new ArrayList<>();
    only.add(null);
    return only;
  }

  private List<Object> values(RecordComponent component) {
    List<Object> found = unknown();
    Class<?> kind = component.getType();
    if (kind == Boolean.class) {
      found.addAll(List.of(true, false));
    } else if (kind == Double.class) {
      numbers.forEach(number -> found.add(number.doubleValue()));
    } else if (kind == Integer.class) {
      numbers.stream()
          .filter(number -> number.stripTrailingZeros().scale() <= 0)
          .forEach(number -> found.add(number.intValueExact()));
    } else if (kind == Money.class) {
      texts.forEach(currency -> numbers.forEach(amount -> found.add(new Money(amount, currency))));
    } else if (kind.isEnum()) {
      found.addAll(Arrays.asList(kind.getEnumConstants()));
    } else {
      ParameterizedType set = (ParameterizedType) component.getGenericType();
      found.addAll(subsets(((Class<?>) set.getActualTypeArguments()[0]).getEnumConstants()));
    }
    return found;
  }

  private static List<Set<Object>> subsets(Object[] all) {
    List<Set<Object>> subsets = new ArrayList<>();
    for (int bits = 0; bits < 1 << all.length; bits++) {
      Set<Object> subset = new HashSet<>();
      for (int i = 0; i < all.length; i++) {
        if ((bits >> i & 1) == 1) {
          subset.add(all[i]);
        }
      }
      subsets.add(subset);
    }
    return subsets;
  }

  private long size() {
    return values.stream().mapToLong(List::size).reduce(1, (a, b) -> Math.min(MOST + 1, a * b));
  }

  private void collect(Object[] chosen, int field) {
    if (field == chosen.length) {
      records.add(record(chosen.clone()));
      return;
    }
    for (Object value : values.get(field)) {
      chosen[field] = value;
      collect(chosen, field + 1);
    }
  }

  private Object record(Object[] chosen) {
    try {
      return type.getConstructors()[0].newInstance(chosen);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(type + " takes its components", impossible);
    }
  }
}
