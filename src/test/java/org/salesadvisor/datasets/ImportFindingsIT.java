package org.salesadvisor.datasets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.salesadvisor.datasets.DatasetApi.ended;
import static org.salesadvisor.datasets.DatasetApi.files;
import static org.salesadvisor.datasets.DatasetApi.imported;
import static org.salesadvisor.datasets.DatasetApi.send;
import static org.salesadvisor.datasets.Deals.HEADER;
import static org.salesadvisor.datasets.Deals.MAPPING;
import static org.salesadvisor.datasets.Deals.codes;
import static org.salesadvisor.datasets.Deals.count;
import static org.salesadvisor.datasets.Deals.rows;
import static org.salesadvisor.datasets.Deals.unique;
import static org.salesadvisor.web.ProblemAssert.problem;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.salesadvisor.postgres.PostgresTestResource;

/** What is told of files, before anything is stored. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class ImportFindingsIT {

  @Test
  void aDryRunNamesEverythingAndStoresNothing() {
    String id = unique();
    String faulty =
        rows(id)
            + id
            + "1;Other;Ann;01-02-2018;;Lopend;5\n"
            + ";No id;Ann;01-02-2018;;Lopend;5\n"
            + id
            + "6;X;Ann;30-02-2018;;Misschien;5\n"
            + id
            + "7;X;Ann;01-02-2018;;Misschien;much\n"
            + id
            + "8;X;Ann\n"
            + id
            + "2;ACME BV;Bob;02-02-2018;20-02-2018;Verloren;500,00\n";
    int before = count();

    JsonNode result = imported(files("sales.csv", faulty), MAPPING, "?dryRun=true");

    assertEquals(
        List.of(
            "BEFORE_FIRST_CONTACT:6:closed",
            "DUPLICATE_ID:2:nr",
            "ID_MISSING:8:nr",
            "NEAR_DUPLICATE::",
            "NO_AMOUNT:10:worth",
            "NO_MOMENT:9:made",
            "REPEATED_ROW:3:nr",
            "ROW_WIDTH:11:",
            "UNMAPPED_OUTCOME:9:stage"),
        codes(result).stream().filter(code -> !code.startsWith("VALUES")).toList(),
        result::toPrettyString);
    assertEquals(6, result.path("errors").asInt());
    assertEquals(before, count());
    JsonNode refused = ended(send(files("sales.csv", faulty), MAPPING, ""));
    assertEquals("FAILED", refused.path("state").asText());
    assertEquals("IMPORT_REFUSED", refused.at("/result/failure/code").asText());
    assertEquals(before, count());
    JsonNode skipped = imported(files("sales.csv", faulty), MAPPING, "?skipFaulty=true");
    assertEquals(4, skipped.path("added").asInt(), skipped::toPrettyString);
  }

  @Test
  void aHeaderWithoutRowsIsAnErrorInADryRunToo() {
    JsonNode dry = imported(files("sales.csv", HEADER), MAPPING, "?dryRun=true");

    assertEquals(List.of("NO_ROWS:1:"), codes(dry), dry::toPrettyString);
    JsonNode refused = ended(send(files("sales.csv", HEADER), MAPPING, "")).path("result");
    assertEquals("IMPORT_REFUSED", refused.at("/failure/code").asText());
  }

  @Test
  void thatNothingIsClosedIsTold() {
    JsonNode dry = imported(files("a.csv", "nr,made\n1,2018-02-01\n"), NUMBERED, "?dryRun=true");

    assertEquals(List.of("NOTHING_CLOSED::"), codes(dry), dry::toPrettyString);
  }

  private static final String NUMBERED =
      "mayLackColumns: true\ncolumns: {id: nr, leadAt: made, closedAt: closed, outcome: stage,"
          + " channel: channel, value: worth, currency: cur}\n";

  @Test
  void valuesThatTellTheOutcomeAreTold() {
    StringBuilder rows = new StringBuilder("nr,made,stage,channel\n");
    for (int i = 0; i < 100; i++) {
      rows.append(i).append(",2018-02-01,").append(i % 5 == 0 ? "Won,order desk" : "Lost,other");
      rows.append('\n');
    }
    rows.append("x,2018-02-01,Won,other\ny,2018-02-01,Won,fair\n");

    JsonNode dry =
        imported(
            files("a.csv", rows.toString()),
            NUMBERED + "values: {outcome: {WON: [Won], LOST: [Lost]}}",
            "?dryRun=true");

    assertEquals(1, dry.at("/counts/LEAKS_OUTCOME").asInt(), dry::toPrettyString);
    assertTrue(
        dry.toString().contains("channel `order desk` stands on won opportunities alone"),
        dry::toPrettyString);
  }

  @Test
  void thatOnlyWonOnesHaveAValueIsTold() {
    String rows = "nr,made,stage,worth\n1,2018-02-01,WON,5\n2,2018-02-01,LOST,0\n";

    JsonNode told =
        imported(files("a.csv", rows + "3,2018-02-01,OPEN,\n"), NUMBERED, "?dryRun=true");
    JsonNode silent =
        imported(files("a.csv", rows + "3,2018-02-01,OPEN,7\n"), NUMBERED, "?dryRun=true");

    assertEquals(1, told.at("/counts/VALUE_ONLY_ON_WON").asInt(), told::toPrettyString);
    assertEquals(0, silent.at("/counts/VALUE_ONLY_ON_WON").asInt(), silent::toPrettyString);
  }

  @Test
  void currenciesAreReadAsProgramsWriteThemAndDollarsAreAsked() {
    String rows =
        "nr,made,worth,cur\n1,2018-02-01,1,EUR\n2,2018-02-01,1,eur\n3,2018-02-01,1,Euro\n"
            + "4,2018-02-01,1,€\n5,2018-02-01,1,US Dollar\n6,2018-02-01,1,$\n";

    JsonNode dry = imported(files("a.csv", rows), NUMBERED, "?dryRun=true&skipFaulty=true");

    assertEquals("[\"EUR\",\"USD\"]", dry.at("/summary/currencies").toString());
    assertTrue(codes(dry).contains("NO_CURRENCY:7:cur"), dry::toPrettyString);
  }

  @Test
  void theDateThatCannotBeIsNamed() {
    String rows =
        "nr,made,closed,stage\n1,2018-02-01,2018-01-01,WON\n2,2018-02-01,2018-03-01,LOST\n";

    JsonNode dry = imported(files("a.csv", rows), NUMBERED, "?dryRun=true");

    assertTrue(codes(dry).contains("BEFORE_FIRST_CONTACT:2:closed"), dry::toPrettyString);
  }

  @Test
  void withoutMappingADryRunProposesOne() {
    JsonNode result =
        imported(
            files(
                "p.csv",
                "opportunity_id,sales_agent,deal_stage,engage_date,close_date\n"
                    + "1,Ann,Won,2017-01-01,2017-02-01\n2,Bob,Lost,2017-01-02,2017-02-03\n"),
            null,
            "?dryRun=true");

    assertTrue(result.path("mappingIsProposed").asBoolean(), result::toPrettyString);
    assertEquals("sales_agent", result.at("/mapping/files/0/columns/rep").asText());
    JsonNode done =
        imported(
            files(
                "p.csv",
                "opportunity_id,sales_agent,deal_stage,engage_date,close_date\n"
                    + unique()
                    + ",Ann,Won,2017-01-01,2017-02-01\n"),
            result.path("mapping").toString(),
            "");
    assertEquals(1, done.path("added").asInt());
    problem(send(files("p.csv", "id\n1\n"), null, ""), 422, "MAPPING_MISSING");
  }
}
