package org.salesadvisor.account;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;
import org.salesadvisor.account.profile.AccountRef;
import org.salesadvisor.account.profile.OrderLine;
import org.salesadvisor.account.profile.PastOrder;
import org.salesadvisor.account.profile.Profile;
import org.salesadvisor.facts.Funnel;
import org.salesadvisor.facts.FunnelSign;
import org.salesadvisor.facts.Money;
import org.salesadvisor.facts.Order;
import org.salesadvisor.facts.Product;
import org.salesadvisor.facts.Purchase;
import org.salesadvisor.facts.Relation;

/**
 * Profiles of every shape that may be sent: each component of each record is unknown, at an edge or
 * anywhere between. Use it as {@code @Domain(Profiles.class)}.
 */
public final class Profiles extends DomainContextBase {

  /** A moment after every moment in these profiles. */
  public static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  private static final Instant FIRST = Instant.parse("2021-01-01T00:00:00Z");
  private static final List<String> CURRENCIES = List.of("EUR", "USD", "JPY");

  /** Of three facts one is unknown: enough for every rule about unknown facts. */
  private static final double UNKNOWN = 0.33;

  @Provide
  Arbitrary<Profile> profiles() {
    return any();
  }

  public static Arbitrary<Profile> any() {
    return Arbitraries.of(CURRENCIES).flatMap(Profiles::inCurrency);
  }

  private static Arbitrary<Profile> inCurrency(String currency) {
    Records records = new Records(currency);
    Arbitrary<Instant> clock = moments(Instant.parse("2025-01-01T00:00:00Z"), NOW);
    return clock.flatMap(
        asOf ->
            Combinators.combine(
                    records.of(AccountRef.class),
                    records.of(Purchase.class).injectNull(UNKNOWN / 4),
                    records.of(Product.class).injectNull(UNKNOWN / 4),
                    records.of(Order.class).injectNull(UNKNOWN / 4),
                    records.of(Relation.class).injectNull(UNKNOWN / 4),
                    records.of(Funnel.class).injectNull(UNKNOWN),
                    records.history(asOf).injectNull(UNKNOWN),
                    Arbitraries.just(asOf).injectNull(UNKNOWN))
                .as((a, p, d, o, r, f, h, t) -> new Profile(a, p, d, o, r, f, null, h, t, null)));
  }

  private static Arbitrary<Instant> moments(Instant first, Instant last) {
    long micros = Duration.between(first, last).toNanos() / 1000;
    return Arbitraries.longs()
        .between(0, micros)
        .map(after -> first.plus(Duration.ofNanos(after * 1000)));
  }

  /** Arbitraries by type and name of a component, so that a new component is covered by itself. */
  private record Records(String currency) {

    Arbitrary<List<PastOrder>> history(Instant asOf) {
      Arbitrary<PastOrder> order =
          Combinators.combine(
                  Arbitraries.oneOf(moments(FIRST, asOf), Arbitraries.of(FIRST, asOf)),
                  money().injectNull(0.1),
                  of(OrderLine.class).list().ofMaxSize(4))
              .as(PastOrder::new);
      return order.list().ofMaxSize(8);
    }

    <T> Arbitrary<T> of(Class<T> type) {
      RecordComponent[] components = type.getRecordComponents();
      List<Arbitrary<Object>> values = Arrays.stream(components).map(this::component).toList();
      return Combinators.combine(values).as(arguments -> make(type, components, arguments));
    }

    private Arbitrary<Object> component(RecordComponent component) {
      Arbitrary<?> known = value(component);
      boolean required =
          Stream.of(component.getAnnotations())
              .anyMatch(a -> a.annotationType().getSimpleName().equals("Required"));
      boolean never =
          required || component.getDeclaringRecord() == Funnel.class && isSet(component);
      return known.map(Object.class::cast).injectNull(never ? 0 : UNKNOWN);
    }

    private static boolean isSet(RecordComponent component) {
      return component.getType() == Set.class;
    }

    private Arbitrary<?> value(RecordComponent component) {
      if (isSet(component)) {
        Class<?> element =
            (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
        return constants(element).set();
      }
      return value(component.getType(), component.getName());
    }

    private Arbitrary<?> value(Class<?> type, String name) {
      if (type == Boolean.class) {
        return Arbitraries.of(true, false);
      } else if (type == Double.class) {
        return name.endsWith("Share") ? shares() : quantities();
      } else if (type == Integer.class) {
        return Arbitraries.oneOf(
            Arbitraries.integers().between(0, 12), Arbitraries.integers().between(0, 1_000_000));
      } else if (type == Long.class) {
        return Arbitraries.oneOf(
            Arbitraries.longs().between(0, 500),
            Arbitraries.longs().between(0, 1_000_000_000_000L));
      } else if (type == String.class) {
        return name.equals("item") ? Arbitraries.of("A", "B", "C", "D") : texts();
      } else if (type == Money.class) {
        return money();
      } else if (type.isEnum()) {
        return constants(type);
      } else if (type.isRecord()) {
        return of(type);
      }
      throw new IllegalStateException("no arbitrary for " + type + " " + name);
    }

    private static Arbitrary<Double> shares() {
      return Arbitraries.oneOf(
          Arbitraries.of(0.0, 0.2, 0.5, 0.8, 1.0), Arbitraries.doubles().between(0, 1).ofScale(4));
    }

    private static Arbitrary<Double> quantities() {
      return Arbitraries.oneOf(
          Arbitraries.of(0.0, 1.0, 199.0, 200.0, 1e12),
          Arbitraries.doubles().between(0, 1000).ofScale(2));
    }

    private Arbitrary<Money> money() {
      return quantities().map(amount -> new Money(BigDecimal.valueOf(amount), currency));
    }

    private static Arbitrary<String> texts() {
      return Arbitraries.strings()
          .withChars("aZ09 -_/\"\\<>&'{}~")
          .withChars('é', 'ß', '漢', '\u2028', '\uFFFD')
          .ofMinLength(1)
          .ofMaxLength(60)
          .filter(text -> !text.isBlank())
          .map(text -> text.replace("Z", "\uD83D\uDE00"));
    }

    private static Arbitrary<?> constants(Class<?> type) {
      Object[] stated =
          Stream.of(type.getEnumConstants())
              .filter(constant -> !FunnelSign.COMPUTED.contains(constant))
              .toArray();
      return Arbitraries.of(stated);
    }

    private static <T> T make(Class<T> type, RecordComponent[] components, List<Object> values) {
      try {
        Constructor<T> maker =
            type.getDeclaredConstructor(
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        return maker.newInstance(values.toArray());
      } catch (ReflectiveOperationException impossible) {
        throw new IllegalStateException(type + " must be public", impossible);
      }
    }
  }
}
