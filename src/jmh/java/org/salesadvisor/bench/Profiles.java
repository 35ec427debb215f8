package org.salesadvisor.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.salesadvisor.facts.Desk;
import org.salesadvisor.facts.DmuRole;
import org.salesadvisor.facts.FunnelSign;
import org.salesadvisor.facts.RiskLevel;
import org.salesadvisor.facts.SalesPhase;
import org.salesadvisor.facts.Standardisation;

/**
 * Profiles as callers send them, about a kilobyte each: every fact varies and a third is unknown;
 * half have a funnel, the other half an order history. The same seed gives the same profiles.
 */
final class Profiles {

  static final long SEED = 20260531;

  /** Later than every moment in a profile. */
  static final Instant NOW = Instant.parse("2026-05-31T12:00:00Z");

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final List<FunnelSign> OBSERVED =
      Arrays.stream(FunnelSign.values())
          .filter(sign -> !FunnelSign.COMPUTED.contains(sign))
          .toList();

  private final SplittableRandom random;

  Profiles(long seed) {
    random = new SplittableRandom(seed);
  }

  static List<byte[]> json(int count) {
    Profiles profiles = new Profiles(SEED);
    return IntStream.range(0, count).mapToObj(profiles::json1).toList();
  }

  private byte[] json1(int number) {
    ObjectNode profile = JSON.createObjectNode();
    profile
        .putObject("account")
        .put("id", "A-%07d".formatted(number))
        .put("name", "Customer %d of a trading company".formatted(number));
    facts().forEach(fact -> fact.put(profile));
    if (number % 2 == 0) {
      funnel(profile.putObject("funnel"));
    } else {
      history(profile.putArray("orders"));
    }
    try {
      return JSON.writeValueAsBytes(profile);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** Every fact that a table can give, in one order; unknown ones have no value. */
  List<Fact> facts() {
    return Stream.of(
            truth("purchase.boughtBefore"),
            truth("purchase.sameSupplierAndTerms"),
            truth("purchase.specificationChanged"),
            share("purchase.knownItemsShare"),
            count("purchase.alternativesCompared", 0, 8),
            count("purchase.peopleDeciding", 1, 8),
            several("purchase.dmuKnown"),
            several("purchase.dmuContacted"),
            count("purchase.departmentsInvolved", 1, 6),
            count("purchase.weeksToOrder", 1, 30),
            one("purchase.perceivedRisk", RiskLevel.values()),
            one("product.standardisation", Standardisation.values()),
            truth("product.specificationNeeded"),
            count("product.productionLeadTimeDays", 0, 60),
            count("product.promisedDeliveryDays", 0, 60),
            count("order.units", 1, 1_000),
            money("order.value", 50, 20_000),
            count("order.ordersPerYear", 0, 50),
            share("order.repeatShare"),
            truth("order.customerCollects"),
            truth("order.awkwardToTransport"),
            truth("order.purchaseAdvantageMatters"),
            one("order.financialRisk", RiskLevel.values()),
            count("relation.monthsClient", 0, 120),
            money("relation.ownSales", 100, 50_000),
            money("relation.categorySpend", 50_000, 500_000),
            one("relation.phase", SalesPhase.values()),
            one("relation.handledBy", Desk.values()))
        .map(fact -> random.nextInt(3) == 0 ? new Fact(fact.path(), null) : fact)
        .toList();
  }

  private Fact truth(String path) {
    return new Fact(path, random.nextBoolean());
  }

  private Fact share(String path) {
    return new Fact(path, random.nextInt(101) / 100.0);
  }

  private Fact count(String path, int least, int most) {
    return new Fact(path, random.nextInt(least, most + 1));
  }

  private Fact money(String path, int least, int most) {
    return new Fact(path, new Fact.Euro(random.nextInt(least, most)));
  }

  private Fact one(String path, Enum<?>[] constants) {
    return new Fact(path, constants[random.nextInt(constants.length)].name());
  }

  private Fact several(String path) {
    return new Fact(
        path,
        random
            .ints(random.nextInt(5), 0, DmuRole.values().length)
            .mapToObj(i -> DmuRole.values()[i].name())
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  private void funnel(ObjectNode funnel) {
    counts(funnel.putObject("current"));
    counts(funnel.putObject("baseline"));
    funnel.put("targetOrders", random.nextInt(5, 60));
    ArrayNode signs = funnel.putArray("signs");
    random
        .ints(random.nextInt(3), 0, OBSERVED.size())
        .distinct()
        .forEach(i -> signs.add(OBSERVED.get(i).name()));
  }

  private void counts(ObjectNode counts) {
    int leads = random.nextInt(100, 1_000);
    int prospects = random.nextInt(leads / 2) + 1;
    int orders = random.nextInt(prospects) + 1;
    counts
        .put("leads", leads)
        .put("prospects", prospects)
        .put("orders", orders)
        .put("retained", random.nextInt(orders) + 1);
  }

  private void history(ArrayNode orders) {
    for (int i = random.nextInt(3, 7); i > 0; i--) {
      ObjectNode order = orders.addObject();
      order.put("at", NOW.minus(Duration.ofHours(random.nextInt(20_000))).toString());
      order
          .putObject("value")
          .put("amount", (double) random.nextInt(50, 20_000))
          .put("currency", "EUR");
      order
          .putArray("lines")
          .addObject()
          .put("item", "ART-" + random.nextInt(20))
          .put("units", random.nextInt(1, 300));
    }
  }
}
