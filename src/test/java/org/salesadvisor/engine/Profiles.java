package org.salesadvisor.engine;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.salesadvisor.facts.FunnelSign;
import org.salesadvisor.facts.Money;
import org.salesadvisor.facts.Order;
import org.salesadvisor.facts.Product;
import org.salesadvisor.facts.Purchase;
import org.salesadvisor.facts.Relation;

/** Random given facts: any value may be unknown, numbers lie around the norms. */
public final class Profiles {

  private static final double UNKNOWN = 0.35;

  private Profiles() {}

  /** The four records, each with any of its values unknown. */
  public static Arbitrary<List<Object>> records() {
    return Combinators.combine(
            record(Purchase.class),
            record(Product.class),
            record(Order.class),
            record(Relation.class))
        .as((purchase, product, order, relation) -> List.of(purchase, product, order, relation));
  }

  /** Some of the four records, perhaps none, and some signs of a funnel. */
  public static Arbitrary<List<Object>> situations() {
    Arbitrary<List<Boolean>> present = Arbitraries.of(true, true, true, false).list().ofSize(4);
    Arbitrary<List<FunnelSign>> signs =
        Arbitraries.of(FunnelSign.class).list().uniqueElements().ofMaxSize(8);
    return Combinators.combine(records(), present, signs)
        .as(
            (records, kept, some) -> {
              List<Object> facts = new ArrayList<>(some);
              for (int i = 0; i < records.size(); i++) {
                if (kept.get(i)) {
                  facts.add(records.get(i));
                }
              }
              return facts;
            });
  }

  private static Arbitrary<Object> record(Class<?> type) {
    List<Arbitrary<Object>> values =
        Arrays.stream(type.getRecordComponents()).map(Profiles::value).toList();
    return Combinators.combine(values).as(chosen -> create(type, chosen));
  }

  private static Object create(Class<?> type, Collection<Object> values) {
    try {
      return type.getConstructors()[0].newInstance(values.toArray());
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(type + " takes its components", impossible);
    }
  }

  private static Arbitrary<Object> value(RecordComponent component) {
    return known(component).map(Object.class::cast).injectNull(UNKNOWN);
  }

  private static Arbitrary<?> known(RecordComponent component) {
    Class<?> type = component.getType();
    if (type.isEnum()) {
      return Arbitraries.of(type.getEnumConstants());
    } else if (type == Boolean.class) {
      return Arbitraries.of(true, false);
    } else if (type == Integer.class) {
      return Arbitraries.of(0, 1, 2, 3, 4, 7, 8, 9, 14, 23, 24, 25, 60);
    } else if (type == Money.class) {
      return Combinators.combine(
              Arbitraries.of("0", "499.99", "500", "500.01", "4999.99", "5000", "90000"),
              Arbitraries.of("EUR", "EUR", "USD"))
          .as((amount, currency) -> new Money(new BigDecimal(amount), currency));
    } else if (type == Double.class) {
      return component.getName().endsWith("Share")
          ? Arbitraries.of(0.0, 0.19, 0.2, 0.21, 0.49, 0.5, 0.79, 0.8, 0.81, 1.0)
          : Arbitraries.of(0.0, 1.0, 5.0, 6.0, 7.0, 23.0, 24.0, 25.0, 199.0, 200.0, 201.0);
    }
    ParameterizedType set = (ParameterizedType) component.getGenericType();
    return Arbitraries.of(((Class<?>) set.getActualTypeArguments()[0]).getEnumConstants()).set();
  }
}
