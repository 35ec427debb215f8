package org.salesadvisor.datasets.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.salesadvisor.datasets.table.TableSource;
import org.salesadvisor.datasets.table.Tables;
import org.salesadvisor.errors.Fault;
import org.salesadvisor.errors.InvalidInputException;

/** Mappings are read, proposed and met by files. */
class MappingTest {

  @TempDir Path folder;

  private List<TableSource> files(String... namesAndTexts) throws IOException {
    List<TableSource> sources = new ArrayList<>();
    for (int i = 0; i < namesAndTexts.length; i += 2) {
      Path file = Files.writeString(folder.resolve(namesAndTexts[i]), namesAndTexts[i + 1]);
      sources.addAll(new Tables().in(namesAndTexts[i], file));
    }
    return sources;
  }

  private static List<String> pointers(InvalidInputException invalid) {
    return invalid.faults().stream().map(Fault::pointer).sorted().toList();
  }

  @Test
  void everyFaultIsNamed() {
    InvalidInputException invalid =
        assertThrows(
            InvalidInputException.class,
            () ->
                Mapping.read(
                    Fields.OPPORTUNITIES,
                    """
                    zone: Europe/Amsterdm
                    currency: EURO
                    dates: [QQQQQQQ]
                    decimal: x
                    asOf: yesterday
                    sizes: [10, 5]
                    nonsense: 1
                    values: {outcome: {WONN: [x], WON: [ja], LOST: [JA]}}
                    aliases: {value: {a: b}}
                    files:
                      - columns: {chanel: x}
                        join: {column: a, to: b}
                      - columns: {id: x}
                    """));

    assertEquals(
        List.of(
            "/aliases/value",
            "/asOf",
            "/currency",
            "/dates",
            "/decimal",
            "/files/0/columns/chanel",
            "/files/0/columns/id",
            "/files/0/join",
            "/files/1/columns/id",
            "/files/1/file",
            "/files/1/join/column",
            "/files/1/join/to",
            "/nonsense",
            "/sizes",
            "/values/outcome",
            "/values/outcome/WONN",
            "/zone"),
        pointers(invalid));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"[1, 2]", "{a: ", "- x", "&a [*a", "\"text\"", "Hubspott", "{\"columns\": {}}"})
  void whatIsNoMappingIsRefused(String text) {
    assertThrows(InvalidInputException.class, () -> Mapping.read(Fields.OPPORTUNITIES, text));
  }

  @Test
  void aMappingWritesAndReadsAsTheSame() {
    Mapping mapping =
        Mapping.read(
            Fields.OPPORTUNITIES,
            """
            name: Sales
            zone: Europe/Amsterdam
            currency: EUR
            dates: dd-MM-yyyy
            decimal: ","
            sizes: [1000, 10000.50]
            values: {outcome: {WON: [Gewonnen, Closed Won]}}
            aliases: {channel: {paid_search: ["Paid Search", adwords]}}
            files:
              - file: leads*.csv
                columns: {id: nr, leadAt: [aangemaakt, created]}
              - file: deals.csv
                columns: {wonAt: won}
                join: {column: nr, to: nr}
            """);

    Mapping again = Mapping.read(Fields.OPPORTUNITIES, MappingJson.of(mapping).toString());

    assertEquals(mapping, again);
    assertEquals("WON", again.constant(OpportunityField.OUTCOME, " closed  WON").orElseThrow());
    assertEquals("paid_search", again.spelled(OpportunityField.CHANNEL, "AdWords"));
    assertEquals("other", again.spelled(OpportunityField.CHANNEL, "other"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"hubspot", "Salesforce", "odoo", "pipedrive", "dynamics"})
  void presetsAreSound(String name) {
    Mapping preset = Mapping.read(Fields.OPPORTUNITIES, name);

    assertEquals(preset, Mapping.read(Fields.OPPORTUNITIES, MappingJson.of(preset).toString()));
    assertEquals("WON", preset.constant(OpportunityField.OUTCOME, "won").orElse("WON"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Record ID,Deal Name,Deal Stage,Close Date,Deal owner,Amount,Create Date | HUBSPOT",
        "Opportunity ID,Account Name,Opportunity Owner,Stage,Amount,Close Date,Created Date | SALESFORCE",
        "External ID,Salesperson,Sales Team,Stage,Expected Revenue,Created on | ODOO",
        "Deal - ID,Deal - Title,Deal - Status,Deal - Owner,Deal - Deal created,Deal - Won time | PIPEDRIVE",
        "(Do Not Modify) Opportunity,Topic,Potential Customer,Status,Actual Close Date,Created On,Owner | DYNAMICS"
      })
  void standardExportsAreRecognised(String header, String preset) throws IOException {
    String row = "7".concat(",".repeat(header.split(",").length - 1));

    Mapping proposed =
        Proposal.of(Fields.OPPORTUNITIES, files("export.csv", header + "\n" + row + "\n"));

    assertEquals(
        Mapping.read(Fields.OPPORTUNITIES, preset.toLowerCase(java.util.Locale.ROOT)), proposed);
  }

  @Test
  void aMappingIsProposedForTwoFilesThatBelongTogether() throws IOException {
    Mapping proposed =
        Proposal.of(
            Fields.OPPORTUNITIES,
            files(
                "closed.csv", "mql_id,won_date,sr_id\na,2018-02-26 19:58:54,r1\n",
                "leads.csv",
                    "mql_id,first_contact_date,origin\na,2018-02-01,social\nb,2018-02-03,\n"));

    assertEquals("leads.csv", proposed.files().get(0).file());
    assertEquals(
        List.of("origin"), proposed.files().get(0).columns().get(OpportunityField.CHANNEL));
    assertEquals(
        List.of("won_date"), proposed.files().get(1).columns().get(OpportunityField.WON_AT));
    assertEquals(new FileMapping.Join("mql_id", "mql_id"), proposed.files().get(1).join());
    assertNull(proposed.files().get(1).columns().get(OpportunityField.ID));
  }

  @Test
  void whatValuesMeanIsProposedToo() throws IOException {
    Mapping proposed =
        Proposal.of(
            Fields.OPPORTUNITIES,
            files(
                "p.csv",
                "opportunity_id,sales_agent,deal_stage,engage_date,close_date,close_value\n"
                    + "1,Ann,Won,2017-01-01,2017-02-01,500\n2,Bob,Gewonnen,2017-01-02,2017-02-03,7\n"
                    + "3,Bob,Lost,2017-01-04,2017-03-01,0\n4,Ann,Engaging,2017-01-05,,\n"));

    assertEquals("WON", proposed.constant(OpportunityField.OUTCOME, "Gewonnen").orElseThrow());
    assertEquals("OPEN", proposed.constant(OpportunityField.OUTCOME, "Engaging").orElseThrow());
    assertEquals(
        List.of("close_date"), proposed.files().get(0).columns().get(OpportunityField.CLOSED_AT));
  }

  @Test
  void columnsFilesAndTwofoldSpellingsAreToldAtOnce() throws IOException {
    Mapping mapping =
        Mapping.read(
            Fields.OPPORTUNITIES,
            """
            files:
              - {file: a.csv, columns: {id: nr, leadAt: made, value: worth, rep: seller}}
              - {file: gone.csv, columns: {}, join: {column: x, to: y}}
            """);
    InvalidInputException noFile =
        assertThrows(
            InvalidInputException.class,
            () -> Plan.of(mapping, files("a.csv", "nr\n1\n", "b.csv", "x\n1\n")));
    assertEquals(List.of("/files", "b.csv"), pointers(noFile));

    InvalidInputException invalid =
        assertThrows(
            InvalidInputException.class,
            () ->
                Plan.of(
                    Mapping.read(
                        Fields.OPPORTUNITIES,
                        "columns: {id: nr, leadAt: made, value: worth, rep: seller}"),
                    files("a.csv", "nr;made;worth;sellr\n1;03/04/2018;1.250\n")));
    assertEquals(List.of("a.csv", "a.csv", "a.csv"), pointers(invalid));
  }

  @Test
  void aSampleOfLongRowsDoesNotFillTheMemory() throws IOException {
    String row = "1," + "y".repeat(1_000_000) + "\n";

    Sample sample = Sample.of(files("a.csv", "nr,note\n" + row.repeat(20)).get(0));

    assertEquals(8, sample.rows().size());
  }

  @Test
  void yearsOfTwoDigitsAreReadByAPattern() {
    assertEquals(
        Instant.parse("2024-12-31T00:00:00Z"),
        Moments.of(List.of("dd-MM-yy"), ZoneId.of("UTC")).find("31-12-24"));
  }

  @Test
  void manyStarsInTheNameOfAFileCostNoTime() {
    FileMapping many = new FileMapping("*a".repeat(60) + "*.csv", java.util.Map.of(), null);

    assertEquals(false, many.fits("a".repeat(140) + ".csx"));
    assertEquals(true, many.fits("a".repeat(140) + ".CSV"));
    assertEquals(true, new FileMapping("a*(b*.c", java.util.Map.of(), null).fits("A (b).c"));
  }

  @Test
  void whatOneColumnLeavesOpenAnotherSettles() throws IOException {
    Plan plan =
        Plan.of(
            Mapping.read(
                Fields.OPPORTUNITIES,
                "columns: {id: nr, leadAt: made, closedAt: closed, retainedAt: again}"),
            files("a.csv", "nr,made,closed,again\n1,1/10/2024,3/15/2024,\n2,4/2/2024,,\n"));

    var moments = plan.files().get(0).moments();
    assertEquals(
        Instant.parse("2024-04-02T00:00:00Z"),
        moments.get(OpportunityField.LEAD_AT).find("4/2/2024"));
    assertEquals(
        Instant.parse("2024-06-30T00:00:00Z"),
        moments.get(OpportunityField.RETAINED_AT).find("6/30/2024"));
  }

  @ParameterizedTest
  @CsvSource({
    "2018-05-31, 2018-05-30T22:00:00Z",
    "2018-05-31 13:45:10, 2018-05-31T11:45:10Z",
    "2018-05-31T13:45:10Z, 2018-05-31T13:45:10Z",
    "2018-05-31T13:45:10.123+02:00, 2018-05-31T11:45:10.123Z",
    "31-05-2018, 2018-05-30T22:00:00Z",
    "31/5/2018 9:05, 2018-05-31T07:05:00Z",
    "5/31/2018 3:12 PM, 2018-05-31T13:12:00Z",
    "31.05.2018, 2018-05-30T22:00:00Z"
  })
  void datesAreReadAsPeopleWriteThem(String text, String moment) {
    List<String> fitting = Moments.fitting(List.of(text));

    assertEquals(
        Instant.parse(moment),
        Moments.of(fitting.subList(0, 1), ZoneId.of("Europe/Amsterdam")).find(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2018-02-30", "2018-13-01", "yesterday", "2018-05-31 25:00:00", "43251", ""})
  void whatIsNoDateIsNone(String text) {
    assertEquals(List.of(), Moments.fitting(List.of(text)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1250.50 17 | . | 1250.50",
        "€_1.250,50 3 | , | 1250.50",
        "USD_12,500.00 | . | 12500.00",
        "1'250.75 | . | 1250.75",
        "1.250.000 | , | 1250000",
        "12,5 | , | 12.5",
        "100 200 | . | 100"
      })
  void amountsAreReadWithTheSignThatTheyShow(String samples, char sign, BigDecimal first) {
    List<String> written =
        Arrays.stream(samples.split(" ")).map(one -> one.replace('_', ' ')).toList();

    assertEquals(sign, Amounts.signIn(written));
    assertEquals(first, new Amounts(sign).find(written.get(0)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.250", "12,500", "1.5 1,5"})
  void amountsThatCouldBeTwoAreToldApartBySomebody(String samples) {
    assertNull(Amounts.signIn(Arrays.asList(samples.split(" "))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e308", "1E6", "12x34"})
  void lettersBetweenDigitsMakeNoAmount(String written) {
    assertNull(new Amounts('.').find(written));
  }
}
