package org.salesadvisor.diagnosis.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.salesadvisor.diagnosis.dataset.Export.counted;
import static org.salesadvisor.diagnosis.dataset.Export.detail;
import static org.salesadvisor.diagnosis.dataset.Export.diagnosed;
import static org.salesadvisor.diagnosis.dataset.Export.texts;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.salesadvisor.datasets.DatasetApi;
import org.salesadvisor.postgres.PostgresTestResource;

/**
 * The marketing funnel of Olist (Kaggle, CC BY-NC-SA 4.0), from its raw files: a true alarm over
 * May 2018, none while May was young, and nobody to blame. Figures were counted independently.
 */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class OlistDatasetIT {

  private static final Path FOLDER = Path.of("../shared/data/olist");
  private static final String LEADS = "olist_marketing_qualified_leads_dataset.csv";
  private static final String DEALS = "olist_closed_deals_dataset.csv";
  private static final String SINCE_JANUARY = "?from=2018-01-01&horizonDays=90";

  private static String path;

  @BeforeEach
  void importOnce() throws IOException {
    assumeTrue(Files.exists(FOLDER.resolve(LEADS)), "no Olist data in " + FOLDER);
    if (path == null) {
      Map<String, byte[]> files = new LinkedHashMap<>();
      files.put(DEALS, Files.readAllBytes(FOLDER.resolve(DEALS)));
      files.put(LEADS, Files.readAllBytes(FOLDER.resolve(LEADS)));
      String mapping = Files.readString(Path.of("src/main/samples/olist.mapping.yaml"));
      path =
          DatasetApi.DATASETS
              + "/"
              + DatasetApi.imported(files, mapping, "").path("dataset").asText()
              + "/diagnosis";
    }
  }

  @Test
  void mayIsATrueAndBroadAlarm() {
    JsonNode found = diagnosed(path, SINCE_JANUARY);

    assertEquals("NARROWING", found.path("verdict").asText(), found::toPrettyString);
    JsonNode fall = found.at("/transitions/0");
    assertEquals("569/4695", counted(fall.path("baseline")));
    assertEquals("109/1303", counted(fall.path("current")));
    assertEquals(-3.8, fall.path("z").asDouble(), 0.05);
    assertEquals(0.11, fall.path("mixExplains").asDouble(), 0.005);
    JsonNode origins = found.at("/dimensions/0");
    assertEquals("CHANNEL", origins.path("dimension").asText());
    assertEquals(9, origins.path("falling").asInt());
    assertEquals(11, origins.path("compared").asInt());
    assertEquals(861, origins.path("unknown").asInt());
    assertTrue(origins.path("detail").asText().contains("gap in tracking"), origins::toString);
  }

  @Test
  void nobodyIsBlamedForIt() {
    JsonNode found = diagnosed(path, SINCE_JANUARY);

    assertFalse(texts(found.path("interventions")).contains("COACHING"), found::toString);
    found.path("segments").forEach(one -> assertFalse(one.path("flagged").asBoolean()));
    assertTrue(
        detail(found, "WHO").contains("REP is filled in on 842 of 8000 opportunities, and on won"),
        () -> detail(found, "WHO"));
    assertTrue(texts(found.path("missing")).contains("rep"), found::toString);
    for (JsonNode one : found.path("dimensions")) {
      boolean hasRates = one.path("dimension").asText().equals("CHANNEL");
      assertEquals(hasRates, one.path("computable").asBoolean(), one::toString);
    }
  }

  @Test
  void atTheEndOfMayItWasTooEarlyToSay() {
    JsonNode found = diagnosed(path, SINCE_JANUARY + "&asOf=2018-05-31");

    assertEquals("NOT_MATURE", found.path("verdict").asText(), found::toString);
    assertEquals("2018-08-30", found.path("matureOn").asText());
    assertTrue(found.path("transitions").isEmpty());
  }

  /** Nine in ten of those won from January on took up to 111 days; with open ones it is longer. */
  @Test
  void ninetyDaysAreSaidToBeShort() {
    JsonNode asked = diagnosed(path, SINCE_JANUARY);
    assertTrue(
        detail(asked, "MATURE").contains("90 % of those who come through need up to 155 days"),
        () -> detail(asked, "MATURE"));

    JsonNode usual = diagnosed(path, "?from=2018-01-01");
    assertEquals(155, usual.path("horizonDays").asInt(), usual::toString);
    assertEquals("610/4695", counted(usual.at("/transitions/0/baseline")));
    assertEquals("125/1303", counted(usual.at("/transitions/0/current")));
    assertEquals(-3.31, usual.at("/transitions/0/z").asDouble(), 0.005);
  }
}
