package org.salesadvisor.impact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.salesadvisor.account.profile.Profile;
import org.salesadvisor.publishing.Rules;
import org.salesadvisor.rulebase.LoadedRuleSet;
import org.salesadvisor.rules.Domain;
import org.salesadvisor.rules.ShippedRules;

/** What changes is exactly what an independent recount finds; it does not use the engine. */
class ImpactTest {

  private static final List<Profile> PROFILES = Samples.profiles(4_000);
  private static final LoadedRuleSet MORE_ARE_LARGE =
      Samples.withNorm("largeOrderUnits", "200", "150");

  private record Found(ImpactReport report, List<NamedCsvRecord> rows) {

    Set<String> decisions(BiPredicate<NamedCsvRecord, String> differs, String column) {
      return rows.stream()
          .filter(row -> differs.test(row, column))
          .map(row -> row.getField("decision"))
          .collect(Collectors.toCollection(TreeSet::new));
    }

    Set<String> changed(String part) {
      return decisions((row, name) -> !row.getField(name + ".before").isEmpty(), part);
    }

    PartCount part(Part part) {
      return report.parts().stream().filter(it -> it.part() == part).findFirst().orElseThrow();
    }
  }

  private static Found run(LoadedRuleSet after, Wanted wanted) throws IOException {
    ByteArrayOutputStream table = new ByteArrayOutputStream();
    ImpactReport report =
        new Impact(ShippedRules.get(), after, wanted, 2)
            .run(Samples.cases(PROFILES), table, done -> {});
    try (CsvReader<NamedCsvRecord> csv =
        CsvReader.builder().ofNamedCsvRecord(table.toString(StandardCharsets.UTF_8))) {
      return new Found(report, csv.stream().toList());
    }
  }

  /** The lines of the profiles of which this holds. */
  private static Set<String> recount(java.util.function.Predicate<Map<String, Object>> holds) {
    return IntStream.range(0, PROFILES.size())
        .filter(i -> holds.test(Samples.facts(PROFILES.get(i))))
        .mapToObj(i -> Integer.toString(i + 1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void theSameRulesChangeNothing() throws IOException {
    Found found = run(LoadedRuleSet.load(Rules.variant("impact")), Wanted.ALL);

    assertTrue(found.report().isNone());
    assertEquals(PROFILES.size(), found.report().compared());
    assertEquals(List.of(), found.rows());
    assertEquals(List.of(), found.report().parts());
    assertEquals(List.of(), found.report().rules());
  }

  @Test
  void aMovedNormChangesExactlyTheDecisionsWithAValueBetweenOldAndNew() throws IOException {
    Found found = run(MORE_ARE_LARGE, Wanted.ALL);

    Set<String> between =
        recount(facts -> Domain.reaches(facts, "order.units", 150)).stream()
            .filter(recount(facts -> Domain.below(facts, "order.units", 200))::contains)
            .collect(Collectors.toCollection(TreeSet::new));
    assertFalse(between.isEmpty());
    assertEquals(between, found.decisions((row, none) -> true, ""));
    assertEquals(between.size(), found.report().changed() + found.report().otherRules());
    RuleCount large = rule(found, "VOLUME-LARGE");
    assertEquals(between.size(), large.onlyAfter());
    assertEquals(0, large.onlyBefore());
    RuleCount small = rule(found, "VOLUME-SMALL");
    assertEquals(between.size(), small.onlyBefore());
    assertEquals("An order below the norm for a larger quantity is small", small.name());
  }

  private static RuleCount rule(Found found, String id) {
    return found.report().rules().stream()
        .filter(rule -> rule.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theChangedLoopsAreThoseOfAnIndependentReadingOfTheDomain() throws IOException {
    Found found = run(MORE_ARE_LARGE, Wanted.ALL);

    Set<String> expected =
        recount(facts -> !Objects.equals(Domain.loop(facts, 200), Domain.loop(facts, 150)));
    assertFalse(expected.isEmpty());
    assertEquals(expected, found.changed("loop"));
    assertEquals(expected.size(), found.part(Part.LOOP).decisions());
    for (ChangeCount change : found.part(Part.LOOP).changes()) {
      Change what = change.change();
      assertEquals(
          recount(
                  facts ->
                      what.from().equals(told(Domain.loop(facts, 200)))
                          && what.to().equals(told(Domain.loop(facts, 150))))
              .size(),
          change.decisions(),
          what::toString);
    }
  }

  private static String told(Object value) {
    return Objects.toString(value, Part.UNDETERMINED);
  }

  @Test
  void theChangedBuyingClassesAreThoseOfAnIndependentReadingOfTheDomain() throws IOException {
    Found found = run(Samples.withNorm("knownItemsHigh", "0.80", "0.70"), Wanted.ALL);

    Set<String> expected =
        recount(
            facts -> Domain.buyingClass(facts, 0.2, 0.8) != Domain.buyingClass(facts, 0.2, 0.7));
    assertFalse(expected.isEmpty());
    assertEquals(expected, found.changed("buyingClass"));
  }

  @Test
  void anExampleShowsTheProfileAndTheRulesOfBothSides() throws IOException {
    ChangeCount change =
        run(MORE_ARE_LARGE, Wanted.ALL).part(Part.LOOP).changes().stream()
            .filter(it -> it.change().equals(new Change(Part.LOOP, "1", "2")))
            .findFirst()
            .orElseThrow();

    assertEquals(3, change.examples().size());
    for (Example example : change.examples()) {
      Profile profile = PROFILES.get(Integer.parseInt(example.id()) - 1);
      assertEquals(profile.account().id(), example.given().account());
      assertTrue(example.before().contains("VOLUME-SMALL"), example::toString);
      assertTrue(example.before().contains("LOOP-1"), example::toString);
      assertTrue(example.after().contains("VOLUME-LARGE"), example::toString);
      assertTrue(example.after().contains("LOOP-2"), example::toString);
    }
  }

  @Test
  void onlyDecisionsThatAreWantedAreCompared() throws IOException {
    Found all = run(MORE_ARE_LARGE, Wanted.ALL);
    Found some = run(MORE_ARE_LARGE, new Wanted(Map.of(Part.LOOP, Set.of("1", "UNDETERMINED"))));

    Set<String> wanted =
        recount(facts -> Set.of("1", "UNDETERMINED").contains(told(Domain.loop(facts, 200))));
    assertEquals(wanted.size(), some.report().compared());
    assertEquals(PROFILES.size() - wanted.size(), some.report().leftOut());
    Set<String> expected = all.changed("loop");
    expected.retainAll(wanted);
    assertEquals(expected, some.changed("loop"));
  }

  @Test
  void lookingDoesNotCountAsDeciding() throws IOException {
    long before = ShippedRules.get().rules().decisions();
    long fired = fired();

    run(MORE_ARE_LARGE, Wanted.ALL);

    assertEquals(before, ShippedRules.get().rules().decisions());
    assertEquals(fired, fired());
  }

  private static long fired() {
    return ShippedRules.get().rules().rules().stream()
        .mapToLong(ShippedRules.get().rules()::fired)
        .sum();
  }

  @Test
  void aCancelledRunEndsAtOnceAndLeavesNoThread() throws InterruptedException {
    Impact impact = new Impact(ShippedRules.get(), MORE_ARE_LARGE, Wanted.ALL, 2);
    Cases endless = () -> Samples.cases(PROFILES).next();

    assertThrows(
        CancellationException.class,
        () ->
            impact.run(
                endless, OutputStream.nullOutputStream(), done -> cancelAfter(done, impact)));

    assertTrue(isQuietWithin(1_000), "a worker goes on");
  }

  private static void cancelAfter(long done, Impact impact) {
    if (done > 10_000) {
      impact.cancel();
    }
  }

  static boolean isQuietWithin(long millis) throws InterruptedException {
    for (long waited = 0; waited <= millis; waited += 10) {
      if (Thread.getAllStackTraces().keySet().stream()
          .noneMatch(thread -> thread.getName().startsWith("impact"))) {
        return true;
      }
      Thread.sleep(10);
    }
    return false;
  }
}
