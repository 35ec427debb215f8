package org.salesadvisor.verification;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.salesadvisor.account.profile.ProfileJson;
import org.salesadvisor.facts.Money;

/**
 * The values to try for fields that are tested together, so that every class of values is met.
 * Which values a profile may hold is what its schema says.
 */
final class Trials {

  /** Sets of so many constants are tried in full: 1,024 of them. */
  private static final int MOST_CONSTANTS = 10;

  private static final List<String> CURRENCIES = List.of("EUR", "USD", "GBP", "CHF", "JPY", "SEK");

  private final Comparisons comparisons;
  private final int fields;
  final List<String> unproven = new ArrayList<>();

  /**
   * Prepares.
   *
   * @param comparisons what the tests compare with
   * @param fields how many fields are tested together
   */
  Trials(Comparisons comparisons, int fields) {
    this.comparisons = comparisons;
    this.fields = fields;
  }

  /**
   * The values to try for one field, the unknown (null) first.
   *
   * @param place the place of the field among those tested together: later ones are also tried near
   *     the values of earlier ones
   */
  List<Object> of(Class<?> type, RecordComponent field, int place) {
    List<Object> values = new ArrayList<>(Collections.singletonList(null));
    values.addAll(known(type, field, place));
    return values;
  }

  private List<?> known(Class<?> type, RecordComponent field, int place) {
    Class<?> of = field.getType();
    if (of == Boolean.class) {
      return List.of(true, false);
    } else if (of.isEnum()) {
      return List.of(of.getEnumConstants());
    } else if (of == Set.class) {
      return sets(field);
    } else if (of == Money.class) {
      return amounts(schema(type, field), place);
    } else if (Number.class.isAssignableFrom(of)) {
      return numbers(schema(type, field), of != Double.class, place).stream()
          .map(number -> converted(number, of))
          .toList();
    }
    unproven.add(type.getSimpleName() + "." + field.getName());
    return List.copyOf(comparisons.texts);
  }

  private static Object converted(BigDecimal number, Class<?> type) {
    if (type == Integer.class) {
      return number.intValueExact();
    }
    return type == Long.class ? (Object) number.longValueExact() : (Object) number.doubleValue();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> schema(Class<?> type, RecordComponent field) {
    if (Given.APART.contains(type)) {
      return Bounds.of(field.getName());
    }
    Map<String, Object> schema = ProfileJson.schema();
    for (String name : List.of(Given.group(type), field.getName())) {
      schema = (Map<String, Object>) ((Map<String, Object>) schema.get("properties")).get(name);
    }
    return schema;
  }

  private List<BigDecimal> numbers(Map<String, Object> schema, boolean isWhole, int place) {
    Numbers numbers =
        new Numbers(
            new BigDecimal(schema.get("minimum").toString()),
            new BigDecimal(schema.get("maximum").toString()),
            isWhole);
    List<BigDecimal> tried = numbers.around(marks());
    for (int earlier = 0; earlier < place; earlier++) {
      tried = numbers.around(shifted(new TreeSet<>(tried)));
    }
    return tried;
  }

  /** The thresholds of a field: its own and, by way of others, theirs. */
  private Set<BigDecimal> marks() {
    Set<BigDecimal> marks = comparisons.thresholds;
    for (int way = 1; way < fields; way++) {
      marks = shifted(marks);
    }
    return marks;
  }

  /** What lies at an offset of these numbers on either side; they themselves do, at zero. */
  private Set<BigDecimal> shifted(Set<BigDecimal> numbers) {
    Set<BigDecimal> shifted = new TreeSet<>();
    for (BigDecimal number : numbers) {
      for (BigDecimal offset : comparisons.offsets) {
        shifted.add(number.add(offset));
        shifted.add(offset.subtract(number));
      }
    }
    return shifted;
  }

  @SuppressWarnings("unchecked")
  private List<Money> amounts(Map<String, Object> schema, int place) {
    Map<String, Object> amount =
        (Map<String, Object>) ((Map<String, Object>) schema.get("properties")).get("amount");
    List<Money> money = new ArrayList<>();
    for (String currency : currencies()) {
      for (BigDecimal number : numbers(amount, false, place)) {
        // as it is when read from JSON
        money.add(new Money(BigDecimal.valueOf(number.doubleValue()), currency));
      }
    }
    return money;
  }

  /** Those that tests name, and for each field one that no test names. */
  private List<String> currencies() {
    List<String> found = new ArrayList<>();
    comparisons.texts.stream().filter(Money::isCurrency).forEach(found::add);
    CURRENCIES.stream()
        .filter(it -> !found.contains(it))
        .limit(fields)
        .toList()
        .forEach(found::add);
    return found;
  }

  private List<? extends Set<?>> sets(RecordComponent field) {
    Class<?> of =
        (Class<?>) ((ParameterizedType) field.getGenericType()).getActualTypeArguments()[0];
    if (of.isEnum()) {
      return subsets(of.getEnumConstants());
    }
    unproven.add(field.getDeclaringRecord().getSimpleName() + "." + field.getName());
    return List.of(Set.of());
  }

  private List<? extends Set<?>> subsets(Object[] constants) {
    if (constants.length > MOST_CONSTANTS) {
      unproven.add("more than " + MOST_CONSTANTS + " constants: " + Arrays.toString(constants));
    }
    int used = Math.min(constants.length, MOST_CONSTANTS);
    List<Set<Object>> subsets = new ArrayList<>();
    for (int bits = 0; bits < 1 << used; bits++) {
      Set<Object> subset = new HashSet<>();
      for (int i = 0; i < used; i++) {
        if ((bits >> i & 1) == 1) {
          subset.add(constants[i]);
        }
      }
      subsets.add(subset);
    }
    subsets.sort(Comparator.comparingInt(Set::size));
    return subsets;
  }
}
