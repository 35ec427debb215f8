package org.salesadvisor.leads.learned;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Learns from leads in memory: one an hour, won within a day or not. */
class LearningTest {

  private static final Instant FIRST = Instant.parse("2020-01-01T00:00:00Z");
  private static final Terms TERMS = new Terms(1, 0, 0.3, 10, 0.95);

  private final List<KnownLead> leads = new ArrayList<>();

  private void add(boolean isWon, Map<Column, String> values) {
    Instant cameAt = FIRST.plus(leads.size(), ChronoUnit.HOURS);
    leads.add(new KnownLead(cameAt, values, isWon, isWon, 0));
  }

  private void add(boolean isWon, Column column, String value) {
    Map<Column, String> values = new EnumMap<>(Column.class);
    values.put(column, value);
    add(isWon, values);
  }

  private Learned learned() {
    KnownLeads known = new KnownLeads();
    leads.forEach(known::add);
    return Learning.of(known, TERMS);
  }

  /** 1,000 leads, half of them from each channel: 40 % of one and 20 % of the other are won. */
  private void twoChannels() {
    for (int i = 0; i < 1_000; i++) {
      boolean isFirst = i % 2 == 0;
      add(isFirst ? i % 10 < 4 : i % 10 == 1, Column.CHANNEL, isFirst ? "web" : "fair");
    }
  }

  @Test
  void theExpectedNumberOfWonLeadsIsTheirNumberWhereItWasLearned() {
    twoChannels();
    Score score = learned().score();

    double sum = 0;
    for (KnownLead lead : leads) {
      sum += score.foretell(lead.values()).chance().value();
    }

    // the equation of the intercept, which is not drawn towards 0
    assertEquals(leads.stream().filter(KnownLead::isWon).count(), sum, 1e-6);
  }

  /** By another program: Newton's steps in numpy on a row for each lead. */
  @Test
  void weightsAreDrawnTowardsNothing() {
    twoChannels();
    Score score = learned().score();

    double web = score.foretell(Map.of(Column.CHANNEL, "web")).chance().value();
    double fair = score.foretell(Map.of(Column.CHANNEL, "fair")).chance().value();

    assertEquals(0.3990292731232944, web, 1e-9);
    assertEquals(0.20097072687670556, fair, 1e-9);
    Measured chance = score.foretell(Map.of(Column.CHANNEL, "web")).chance();
    assertEquals(0.3570631438509347, chance.low(), 1e-9);
    assertEquals(0.44253281682317464, chance.high(), 1e-9);
    assertTrue(web < 0.4 && fair > 0.2, "nearer to each other than the shares");
  }

  @Test
  void aColumnThatStandsOnWonLeadsAloneIsRefused() {
    for (int i = 0; i < 1_000; i++) {
      boolean isWon = i % 4 == 0;
      Map<Column, String> values = new EnumMap<>(Column.class);
      values.put(Column.CHANNEL, i % 8 < 3 ? "web" : "fair");
      values.put(Column.OWNER, isWon ? "Ann" : null);
      values.put(Column.TEAM, isWon ? null : "North");
      values.put(Column.PRODUCT, isWon ? "sold" : "offered");
      values.put(Column.ATTEMPTS, "YES");
      values.put(Column.SIZE, "S");
      add(isWon, values);
    }

    Learned found = learned();

    assertEquals(
        Map.of(
            Column.OWNER, Refusal.ONLY_ON_WON,
            Column.TEAM, Refusal.ONLY_ON_NOT_WON,
            Column.PRODUCT, Refusal.TELLS_OUTCOME,
            Column.ATTEMPTS, Refusal.SETTLED_AT_END,
            Column.SIZE, Refusal.ONE_VALUE),
        found.refused());
    assertEquals(Map.of(Column.CHANNEL, 2), found.values());
  }

  @Test
  void withTooFewWonLeadsNothingIsLearned() {
    for (int i = 0; i < 1_000; i++) {
      Map<Column, String> values = new EnumMap<>(Column.class);
      values.put(Column.CHANNEL, i % 2 == 0 ? "web" : "fair");
      values.put(Column.SIZE, i % 3 == 0 ? "S" : "L");
      add(i % 50 == 0, values);
    }

    Learned found = learned();

    // of the first 676 (700 without the last day) 14 are won: fewer than ten for each of two
    // columns
    assertEquals(14, found.training().won().k());
    assertEquals(7, found.casesPerValue(), 1e-12);
    assertEquals(20, found.neededCases());
    assertNull(found.comparison());
    assertNull(found.score());
  }

  @Test
  void asManyValuesAreToldApartAsTheWonLeadsBear() {
    for (int i = 0; i < 1_000; i++) {
      add(i % 10 == 0, Column.CAMPAIGN, "campaign " + i % 37);
    }

    Learned found = learned();

    assertEquals(68, found.training().won().k(), "of 677");
    assertEquals(6, found.parameters());
    assertTrue(found.casesPerValue() >= 10);
  }

  @Test
  void theSameLeadsInAnotherOrderGiveTheSame() {
    twoChannels();
    Learned first = learned();
    Collections.shuffle(leads, new Random(1));
    Learned second = learned();

    assertEquals(first.comparison(), second.comparison());
    Map<Column, String> web = Map.of(Column.CHANNEL, "web");
    assertEquals(first.score().foretell(web), second.score().foretell(web));
  }

  @Test
  void withoutAnyColumnItIsTheBaseRate() {
    for (int i = 0; i < 1_000; i++) {
      add(i % 4 == 0, Map.of());
    }

    Learned found = learned();

    assertNotNull(found.comparison());
    assertEquals(new Measured(0.5, 0.5, 0.5), found.comparison().auc());
    assertEquals(0.25, found.score().foretell(Map.of()).chance().value(), 0.001);
    assertTrue(found.score().foretell(Map.of()).reasons().isEmpty());
  }

  /** Rules that give points for what is learned order just as well. */
  @Test
  void whatRepeatsThePointsGainsNothing() {
    twoChannels();
    leads.replaceAll(
        lead ->
            new KnownLead(
                lead.cameAt(),
                lead.values(),
                lead.isWon(),
                lead.isEverWon(),
                lead.values().get(Column.CHANNEL).equals("web") ? 50 : 20));

    Comparison found = learned().comparison();

    assertEquals(found.auc(), found.rulesAuc());
    assertEquals(new Measured(0, 0, 0), found.aucGain());
    assertTrue(found.auc().low() > 0.5, "though it orders");
    assertEquals(found.brier(), found.rulesBrier(), 1e-3);
    assertTrue(found.sureGain() <= 0, found::toString);
  }

  /** A column that is filled in by winning is so when that came too late, too. */
  @Test
  void whoWasWonTooLateCountsAsWonWhereColumnsAreJudged() {
    for (int i = 0; i < 1_000; i++) {
      boolean isWon = i % 10 == 0;
      boolean isEverWon = i % 10 < 2;
      Map<Column, String> values = new EnumMap<>(Column.class);
      values.put(Column.OWNER, isEverWon ? "Ann" : null);
      leads.add(new KnownLead(FIRST.plus(i, ChronoUnit.HOURS), values, isWon, isEverWon, 0));
    }

    assertEquals(Map.of(Column.OWNER, Refusal.ONLY_ON_WON), learned().refused());
  }

  @Test
  void nothingIsLearnedFromNothing() {
    Learned found = learned();

    assertEquals(0, found.training().won().n());
    assertNull(found.training().from());
    assertNull(found.score());
  }

  @Property(tries = 50)
  void aChanceIsNeverZeroOrOne(@ForAll @IntRange(min = 1, max = 9) int tenths) {
    for (int i = 0; i < 2_000; i++) {
      boolean isSure = i % 10 < tenths;
      add(isSure == (i % 40 != 3), Column.CHANNEL, isSure ? "always" : "never");
    }
    Score score = learned().score();
    if (score == null) {
      return;
    }

    for (String channel : new String[] {"always", "never", "unheard of", null}) {
      Map<Column, String> values = new EnumMap<>(Column.class);
      values.put(Column.CHANNEL, channel);
      Measured chance = score.foretell(values).chance();
      assertTrue(chance.low() >= 0.001 && chance.high() <= 0.999, chance::toString);
      assertTrue(chance.low() <= chance.value() && chance.value() <= chance.high());
      assertFalse(Double.isNaN(chance.value()));
    }
    leads.clear();
  }
}
