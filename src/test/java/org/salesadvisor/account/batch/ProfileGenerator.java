package org.salesadvisor.account.batch;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.StringJoiner;
import java.util.random.RandomGenerator;

/**
 * Makes up profiles as they come in practice: a mix of trades, figures that vary, facts that lack.
 * The same seed gives the same profiles. Needs the JDK only, so that a benchmark can run it:
 *
 * <pre>java -cp target/test-classes org.salesadvisor.account.batch.ProfileGenerator 1000000 csv
 * </pre>
 */
public final class ProfileGenerator {

  private static final String[] TRADES = {"STANDARD", "STANDARD", "ADAPTED", "CUSTOM", "TURNKEY"};
  private static final String[] RISKS = {"LOW", "MEDIUM", "HIGH"};
  private static final String[] ROLES = {
    "INITIATOR", "USER", "INFLUENCER", "BUYER", "DECIDER", "GATEKEEPER"
  };
  private static final String[] PHASES = {
    "LEAD_GENERATION", "PROSPECT_QUALIFICATION", "ORDER_REALISATION", "CLIENT_RETENTION"
  };
  private static final String[] DESKS = {
    "ORDER_DESK", "INSIDE_SALES", "OUTSIDE_SALES", "ACCOUNT_TEAM"
  };

  /** A fact lacks this often. */
  private static final double UNKNOWN = 0.15;

  private final RandomGenerator random;
  private final Map<String, String> facts = new LinkedHashMap<>();

  public ProfileGenerator(long seed) {
    random = new Random(seed);
  }

  /** The facts of the next profile by path, as cells of a table; an unknown one is empty. */
  public Map<String, String> next(long number) {
    facts.clear();
    String trade = one(TRADES);
    boolean isStandard = trade.equals("STANDARD");
    facts.put("account.id", "A-" + number);
    facts.put("account.name", "Customer \"" + number + "\", Ltd");
    purchase(isStandard);
    put("product.standardisation", trade);
    put("product.specificationNeeded", random.nextInt(10) < (isStandard ? 1 : 9));
    put("product.productionLeadTimeDays", random.nextInt(isStandard ? 10 : 60));
    put("product.promisedDeliveryDays", 1 + random.nextInt(isStandard ? 7 : 90));
    order(isStandard);
    relation();
    return facts;
  }

  private void purchase(boolean isStandard) {
    boolean before = random.nextInt(10) < 7;
    put("purchase.boughtBefore", before);
    put("purchase.sameSupplierAndTerms", before && random.nextInt(10) < 7);
    put("purchase.specificationChanged", before && random.nextInt(10) < 3);
    put("purchase.knownItemsShare", before ? random.nextInt(101) / 100.0 : 0.0);
    put("purchase.alternativesCompared", random.nextInt(6));
    put("purchase.peopleDeciding", 1 + random.nextInt(isStandard ? 3 : 9));
    put("purchase.dmuKnown", roles());
    put("purchase.dmuContacted", random.nextBoolean() ? "BUYER" : roles());
    put("purchase.departmentsInvolved", 1 + random.nextInt(isStandard ? 2 : 6));
    put("purchase.weeksToOrder", random.nextInt(30));
    put("purchase.perceivedRisk", one(RISKS));
  }

  private void order(boolean isStandard) {
    put("order.units", 1 + random.nextInt(500));
    put("order.value", amount(20 + random.nextInt(isStandard ? 5_000 : 200_000)));
    put("order.ordersPerYear", random.nextInt(600) / 10.0);
    put("order.repeatShare", random.nextInt(101) / 100.0);
    put("order.customerCollects", random.nextInt(10) < 4);
    put("order.awkwardToTransport", random.nextInt(10) < 3);
    put("order.purchaseAdvantageMatters", random.nextInt(10) < 3);
    put("order.financialRisk", one(RISKS));
  }

  private void relation() {
    put("relation.monthsClient", random.nextInt(240));
    put("relation.ownSales", amount(random.nextInt(100_000)));
    put("relation.categorySpend", amount(100_000 + random.nextInt(900_000)));
    put("relation.phase", one(PHASES));
    put("relation.handledBy", one(DESKS));
  }

  private String amount(int units) {
    return String.format(Locale.ROOT, "%d.%02d EUR", units, random.nextInt(100));
  }

  private String roles() {
    StringJoiner roles = new StringJoiner("|");
    for (String role : ROLES) {
      if (random.nextBoolean()) {
        roles.add(role);
      }
    }
    return roles.length() == 0 ? "|" : roles.toString();
  }

  private String one(String[] values) {
    return values[random.nextInt(values.length)];
  }

  private void put(String path, Object value) {
    facts.put(path, random.nextDouble() < UNKNOWN ? "" : value.toString());
  }

  /** The facts as a row of a table; the header for those of any profile. */
  public static String row(Iterable<String> cells) {
    StringJoiner row = new StringJoiner(",");
    for (String cell : cells) {
      boolean quoted = cell.indexOf(',') >= 0 || cell.indexOf('"') >= 0;
      row.add(quoted ? '"' + cell.replace("\"", "\"\"") + '"' : cell);
    }
    return row.toString();
  }

  /** The same facts as a JSON object on one line. */
  public static String json(Map<String, String> facts) {
    Map<String, StringJoiner> groups = new LinkedHashMap<>();
    facts.forEach(
        (path, cell) -> {
          String[] names = path.split("\\.");
          if (!cell.isEmpty()) {
            groups
                .computeIfAbsent(names[0], none -> new StringJoiner(", ", "{", "}"))
                .add('"' + names[1] + "\": " + value(names[1], cell));
          }
        });
    StringJoiner json = new StringJoiner(", ", "{", "}");
    groups.forEach((group, fields) -> json.add('"' + group + "\": " + fields));
    return json.toString();
  }

  private static String value(String name, String cell) {
    if (cell.endsWith(" EUR")) {
      return "{\"amount\": " + cell.substring(0, cell.length() - 4) + ", \"currency\": \"EUR\"}";
    } else if (name.startsWith("dmu")) {
      return cell.equals("|") ? "[]" : "[\"" + cell.replace("|", "\", \"") + "\"]";
    } else if (cell.matches("true|false|[0-9.]+")) {
      return cell;
    }
    return '"' + cell.replace("\"", "\\\"") + '"';
  }

  /** Writes profiles to standard output: how many, and {@code csv} or {@code ndjson}. */
  public static void main(String[] args) throws IOException {
    long count = Long.parseLong(args[0]);
    boolean isTable = args[1].equals("csv");
    ProfileGenerator generator = new ProfileGenerator(1);
    try (Writer out =
        new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8))) {
      for (long number = 1; number <= count; number++) {
        Map<String, String> facts = generator.next(number);
        if (isTable && number == 1) {
          out.write(row(facts.keySet()) + "\n");
        }
        out.write((isTable ? row(facts.values()) : json(facts)) + "\n");
      }
    }
  }
}
