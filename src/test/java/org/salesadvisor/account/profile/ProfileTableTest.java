package org.salesadvisor.account.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.salesadvisor.errors.Fault;
import org.salesadvisor.errors.InvalidInputException;
import org.salesadvisor.facts.DmuRole;

class ProfileTableTest {

  private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

  private static Profile read(String header, String row) {
    return ProfileTable.of(header, 1).read(row, 2, NOW);
  }

  private static List<String> faults(Runnable reading) {
    return assertThrows(InvalidInputException.class, reading::run).faults().stream()
        .map(ProfileTableTest::words)
        .toList();
  }

  private static String words(Fault fault) {
    return fault.pointer() + ": " + fault.message();
  }

  @Test
  void readsFactsByTheirPath() {
    Profile profile =
        read(
            "order.value,account.id,purchase.dmuKnown,funnel.current.leads,product.standardisation",
            "250.00 EUR,A-1,BUYER|USER,120,CUSTOM");
    assertEquals("A-1", profile.account().id());
    assertEquals("250.0", profile.order().value().amount().toString());
    assertEquals(Set.of(DmuRole.BUYER, DmuRole.USER), profile.purchase().dmuKnown());
    assertEquals(120, profile.funnel().current().leads());
  }

  @Test
  void anEmptyCellIsUnknownAndABarAloneIsNobody() {
    Profile profile =
        read("account.id,purchase.dmuKnown,purchase.dmuContacted,funnel.targetOrders", "A-1,,|,");
    assertNull(profile.purchase().dmuKnown());
    assertEquals(Set.of(), profile.purchase().dmuContacted());
    assertNull(profile.funnel());
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t"})
  void findsTheSeparatorByTheHeader(String separator) {
    Profile profile = read("account.id" + separator + "order.units", "\"A 1\"" + separator + "3");
    assertEquals("A 1", profile.account().id());
    assertEquals(3.0, profile.order().units());
  }

  @Test
  void takesADecimalCommaWhereSemicolonsSeparate() {
    Profile profile =
        read("account.id;purchase.knownItemsShare;order.value", "A-1;0,85;1250,50 EUR");
    assertEquals(0.85, profile.purchase().knownItemsShare());
    assertEquals("1250.5", profile.order().value().amount().toString());
  }

  @Test
  void neverGroupsThousands() {
    assertEquals(1, faults(() -> read("account.id;order.units", "A-1;1.250,50")).size());
  }

  @Test
  void namesEveryFaultOfARowWithLineAndColumn() {
    List<String> faults =
        faults(() -> read("account.id,order.units,purchase.perceivedRisk", ",many,HIHG"));
    assertEquals(3, faults.size());
    assertTrue(
        faults.stream().allMatch(fault -> fault.startsWith("line 2, column ")), faults::toString);
    assertTrue(faults.toString().contains("nearest is `HIGH`"), faults::toString);
    assertTrue(faults.toString().contains("account.id: is missing"), faults::toString);
  }

  @Test
  void namesTheNearestOfAnUnknownColumn() {
    assertEquals(
        List.of(
            "line 1, column purchase.bougthBefore: there is no such fact;"
                + " nearest is `purchase.boughtBefore`"),
        faults(() -> ProfileTable.of("account.id,purchase.bougthBefore", 1)));
  }

  @Test
  void refusesAColumnThatStandsTwice() {
    assertEquals(
        List.of("line 1, column order.units: stands twice; leave one out"),
        faults(() -> ProfileTable.of("account.id,order.units,order.units", 1)));
  }

  @Test
  void refusesAGroupAListAndAColumnWithoutName() {
    assertEquals(3, faults(() -> ProfileTable.of("account.id,order,orders,", 1)).size());
  }

  @Test
  void saysThatAnotherSeparatorIsNoneOfOurs() {
    List<String> faults = faults(() -> ProfileTable.of("account.id|order.units", 1));
    assertTrue(faults.get(0).contains("comma, semicolon or tab"), faults::toString);
  }

  @Test
  void demandsTheAccount() {
    assertEquals(
        List.of("line 1: there is no column account.id; it is required"),
        faults(() -> ProfileTable.of("order.units,order.value", 1)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"A-1", "A-1,2,3"})
  void countsTheCellsOfARow(String row) {
    assertEquals(
        List.of(
            "line 2: has "
                + (row.length() == 3 ? "1 cell" : "3 cells")
                + " where the header has 2, separated by `,`"),
        faults(() -> read("account.id,order.units", row)));
  }

  @Test
  void refusesAMomentInTheFuture() {
    assertEquals(1, faults(() -> read("account.id,asOf", "A-1,2027-01-01T00:00:00Z")).size());
  }

  @Test
  void everyFactOfTheRecordsHasAColumn() {
    assertTrue(
        Stream.of("asOf", "funnel.baseline.retained", "relation.handledBy", "account.name")
            .allMatch(ProfileTable.paths()::contains));
  }
}
