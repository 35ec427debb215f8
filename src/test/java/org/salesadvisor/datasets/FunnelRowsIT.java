package org.salesadvisor.datasets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.salesadvisor.datasets.DatasetApi.DATASETS;
import static org.salesadvisor.datasets.DatasetApi.files;
import static org.salesadvisor.datasets.DatasetApi.imported;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.salesadvisor.postgres.PostgresTestResource;
import org.salesadvisor.web.Api;

/**
 * Behind each figure of a funnel stand as many rows, and each of them came to the phase: over
 * random datasets, in any order and strictly. Who came to a phase is told here a second time, of a
 * row.
 */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class FunnelRowsIT {

  private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
  private static final List<String> PHASES =
      List.of("LEAD_GENERATION", "PROSPECT_QUALIFICATION", "ORDER_REALISATION", "CLIENT_RETENTION");
  private static final List<String> ENTERED =
      List.of("leadAt", "prospectAt", "orderAt", "retainedAt");

  private static final String MAPPING =
      """
      zone: Europe/Amsterdam
      columns: {id: id, rep: rep, campaign: campaign, leadAt: lead, prospectAt: prospect, wonAt: won,
        closedAt: closed, retainedAt: again, outcome: outcome, phase: phase}
      """;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void areAsManyAsTheFigureSays(long seed) {
    String path = DATASETS + "/" + dataset(new Random(seed)) + "/";
    for (String strict : List.of("?strict=false", "?strict=true")) {
      List<JsonNode> all = rows(path + "opportunities" + strict);
      JsonNode funnel = Api.get(path + "funnel" + strict + "&by=campaign").json();
      List<String> phases = new ArrayList<>();
      funnel.path("phases").forEach(phase -> phases.add(phase.path("phase").asText()));
      agree(path, strict, funnel.path("total"), all, phases);
      for (JsonNode group : funnel.path("groups")) {
        String value = group.path("value").asText(null);
        List<JsonNode> own =
            all.stream()
                .filter(row -> java.util.Objects.equals(row.path("campaign").asText(null), value))
                .toList();
        String only = value == null ? "&without=CAMPAIGN" : "&campaign=" + encoded(value);
        agree(path, strict + only, group, own, phases);
      }
    }
  }

  private static void agree(
      String path, String query, JsonNode group, List<JsonNode> rows, List<String> phases) {
    for (JsonNode step : group.path("steps")) {
      String phase = step.path("phase").asText();
      long expected = rows.stream().filter(row -> came(row, phase, query, phases)).count();
      assertEquals(expected, step.path("reached").asLong(), query + phase);
      int behind = rows(path + "opportunities" + query + "&phase=" + phase).size();
      assertEquals(expected, behind, query + phase);
    }
  }

  private static boolean came(JsonNode row, String phase, String query, List<String> told) {
    boolean isStrict = query.contains("strict=true");
    LocalDate latest = day(row, 0);
    for (String one : told) {
      int place = PHASES.indexOf(one);
      if (!isStrict && !one.equals(phase) || place > PHASES.indexOf(phase)) {
        continue;
      }
      LocalDate at = day(row, place);
      if (!shows(row, one, isStrict) || isStrict && at != null && at.isBefore(latest)) {
        return false;
      }
      latest = at != null && at.isAfter(latest) ? at : latest;
    }
    return true;
  }

  private static boolean shows(JsonNode row, String phase, boolean isStrict) {
    boolean isWon = row.path("outcome").asText().equals("WON");
    boolean isPast =
        List.of("ORDER_REALISATION", "CLIENT_RETENTION").contains(row.path("phase").asText());
    return switch (phase) {
      case "LEAD_GENERATION" -> true;
      case "PROSPECT_QUALIFICATION" -> row.has("prospectAt") || isPast || !isStrict && isWon;
      case "ORDER_REALISATION" -> isWon;
      default -> isWon && row.has("retainedAt");
    };
  }

  private static LocalDate day(JsonNode row, int phase) {
    String at = row.path(ENTERED.get(phase)).asText("");
    return at.isEmpty() ? null : LocalDate.ofInstant(Instant.parse(at), ZONE);
  }

  private static List<JsonNode> rows(String path) {
    List<JsonNode> all = new ArrayList<>();
    String after = "";
    while (after != null) {
      JsonNode page =
          Api.get(path + "&limit=100" + (after.isEmpty() ? "" : "&after=" + encoded(after))).json();
      page.path("items").forEach(all::add);
      after = page.path("next").asText(null);
    }
    return all;
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private static String dataset(Random random) {
    StringBuilder text =
        new StringBuilder("id,rep,campaign,lead,prospect,won,closed,again,outcome,phase\n");
    String own = UUID.randomUUID().toString().substring(0, 8);
    for (int i = 0; i < 150; i++) {
      text.append(own).append(i).append(',').append(one(random, "Ann", "Bob", "")).append(',');
      text.append(one(random, "Spring fair", "A&B = 1", "")).append(',').append(at(random));
      for (int date = 0; date < 4; date++) {
        text.append(',').append(random.nextInt(3) == 0 ? "" : at(random));
      }
      text.append(',').append(one(random, "WON", "WON", "LOST", "OPEN")).append(',');
      text.append(one(random, PHASES.toArray(String[]::new))).append('\n');
    }
    return imported(files("p.csv", text.toString()), MAPPING, "").path("dataset").asText();
  }

  private static String one(Random random, String... values) {
    return values[random.nextInt(values.length)];
  }

  /** Few days, so that many fall together. */
  private static String at(Random random) {
    return "2018-03-%02d %02d:00:00".formatted(20 + random.nextInt(9), random.nextInt(24));
  }
}
