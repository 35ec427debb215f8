package org.salesadvisor.account;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
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
import org.salesadvisor.funnel.counts.Counts;
import org.salesadvisor.funnel.counts.CountsRow;
import org.salesadvisor.funnel.counts.DaysToWin;

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
                    funnels(records),
                    records.history(asOf).injectNull(UNKNOWN),
                    Arbitraries.just(asOf).injectNull(UNKNOWN))
                .as(
                    (a, p, d, o, r, f, h, t) ->
                        new Profile(a, p, d, o, r, one(f), rows(f), h, t, null)));
  }

  /** None, one period against another, or rows. */
  private static Arbitrary<Object> funnels(Records records) {
    return Arbitraries.<Object>oneOf(
        records.of(Funnel.class), counts(records), Arbitraries.just("none"));
  }

  private static Funnel one(Object funnel) {
    return funnel instanceof Funnel one ? one : null;
  }

  private static Counts rows(Object funnel) {
    return funnel instanceof Counts counts ? counts : null;
  }

  private static Arbitrary<Counts> counts(Records records) {
    Arbitrary<CountsRow> row =
        Combinators.combine(
                Arbitraries.integers().between(1, 12),
                Records.texts().injectNull(UNKNOWN),
                Arbitraries.longs().between(0, 500).list().ofSize(4))
            .as(Profiles::row);
    Arbitrary<List<CountsRow>> rows =
        row.list().uniqueElements(one -> one.period() + "/" + one.rep()).ofMinSize(1).ofMaxSize(30);
    return Combinators.combine(
            rows,
            Arbitraries.of(true, false),
            Arbitraries.integers().between(0, 400).injectNull(UNKNOWN),
            records.of(DaysToWin.class).injectNull(UNKNOWN),
            Records.quantities().injectNull(UNKNOWN),
            Records.constants(FunnelSign.class).map(FunnelSign.class::cast).set())
        .as(
            (counted, names, horizon, days, target, signs) ->
                new Counts(
                    counted,
                    names ? List.of(counted.get(0).period()) : null,
                    null,
                    horizon,
                    days,
                    target,
                    signs));
  }

  private static CountsRow row(int month, String rep, List<Long> counts) {
    List<Long> falling = counts.stream().sorted(Comparator.reverseOrder()).toList();
    return new CountsRow(
        "2024-%02d".formatted(month),
        rep,
        null,
        null,
        null,
        null,
        null,
        falling.get(0),
        falling.get(1),
        falling.get(2),
        falling.get(3));
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
        return constants((Class<?>) argument(component)).set();
      }
      if (component.getType() == List.class) {
        return of((Class<?>) argument(component)).list().ofMaxSize(4);
      }
      return value(component.getType(), component.getName());
    }

    private static Type argument(RecordComponent component) {
      return ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
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
