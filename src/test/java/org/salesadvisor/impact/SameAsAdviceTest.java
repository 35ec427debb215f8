package org.salesadvisor.impact;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.salesadvisor.account.Profiles;
import org.salesadvisor.account.advice.Advice;
import org.salesadvisor.account.advice.Advisor;
import org.salesadvisor.account.advice.Conclusion;
import org.salesadvisor.account.profile.Profile;
import org.salesadvisor.rulebase.LoadedRuleSet;
import org.salesadvisor.rules.ShippedRules;

/** What is compared is what the advice says. */
class SameAsAdviceTest {

  private static final LoadedRuleSet RULES = ShippedRules.get();

  private final Numbers<Item> items = new Numbers<>();
  private final Reading<Item> reading = new Reading<>(items, new Numbers<>(), Item::of);

  @Property(tries = 200)
  @Domain(Profiles.class)
  void everyPartIsComparedAsTheAdviceHasIt(@ForAll Profile profile) {
    Instant asOf = Profiles.NOW;
    Advice advice = Advisor.advise(RULES, profile, asOf);
    List<Item> said = items.in(reading.of(Advisor.consider(RULES, profile, asOf)).items());

    assertEquals(value(advice.buyingClass()), Said.value(Part.BUYING_CLASS, said));
    assertEquals(value(advice.sellingMode()), Said.value(Part.SELLING_MODE, said));
    assertEquals(value(advice.loop()), Said.value(Part.LOOP, said));
    assertEquals(value(advice.koop()), Said.value(Part.KOOP, said));
    assertEquals(involvement(advice), values(Part.INVOLVEMENT, said));
    assertEquals(values(advice.principles()), values(Part.PRINCIPLES, said));
    assertEquals(values(advice.leadSources()), values(Part.LEAD_SOURCES, said));
    assertEquals(values(advice.cycleAlignment()), values(Part.CYCLE_ALIGNMENT, said));
    assertEquals(values(advice.interventions()), values(Part.INTERVENTIONS, said));
    assertEquals(values(advice.warnings()), values(Part.WARNINGS, said));
    assertEquals(steps(advice), Said.values(Part.PROCESS_MAP, said));
    assertEquals(missing(advice), values(Part.MISSING, said));
    assertEquals(
        advice.conflicts().stream().map(it -> it.code()).collect(toTreeSet()).size(),
        values(Part.CONFLICTS, said).size());
  }

  private static java.util.stream.Collector<String, ?, Set<String>> toTreeSet() {
    return Collectors.toCollection(TreeSet::new);
  }

  private static String value(Conclusion conclusion) {
    return Objects.toString(conclusion.value(), Part.UNDETERMINED);
  }

  private static Set<String> values(List<Conclusion> conclusions) {
    return conclusions.stream().map(SameAsAdviceTest::value).collect(toTreeSet());
  }

  private static Set<String> values(Part part, List<Item> said) {
    return said.stream().filter(item -> item.part() == part).map(Item::value).collect(toTreeSet());
  }

  private static Set<String> involvement(Advice advice) {
    Map<?, ?> sides = advice.involvement().value() instanceof Map<?, ?> some ? some : Map.of();
    return sides.entrySet().stream()
        .flatMap(
            side ->
                ((List<?>) side.getValue())
                    .stream().map(department -> side.getKey() + ":" + department))
        .collect(toTreeSet());
  }

  private static List<String> steps(Advice advice) {
    return advice.processMap().stream()
        .map(
            step ->
                "%s (%s, %s, %s, %s, %s)"
                    .formatted(
                        step.value(),
                        step.details().get("phase"),
                        step.details().get("behaviour"),
                        step.details().get("communication"),
                        step.details().get("actor"),
                        step.details().get("measure")))
        .toList();
  }

  @net.jqwik.api.Example
  void stepsInAnotherOrderAreAChangeAndOtherNumbersForThemAreNot() {
    List<Item> before = List.of(step("A", 10), step("B", 20));

    assertEquals(List.of(), changes(before, List.of(step("A", 1), step("B", 2))));
    assertEquals(
        List.of(new Change(Part.PROCESS_MAP, "A > B", "B > A")),
        changes(before, List.of(step("A", 30), step("B", 20))));
    assertEquals(
        List.of(new Change(Part.PROCESS_MAP, "B", null)), changes(before, List.of(step("A", 10))));
  }

  private static Item step(String code, int position) {
    return new Item(Part.PROCESS_MAP, code, position);
  }

  private List<Change> changes(List<Item> before, List<Item> after) {
    return Difference.between(
            new Verdict.Differs(outcome(before), outcome(after)), items, new Numbers<>())
        .changes();
  }

  private Outcome outcome(List<Item> said) {
    Outcome outcome = Outcome.empty();
    said.forEach(item -> outcome.items().set(items.of(item)));
    return outcome;
  }

  @net.jqwik.api.Example
  void rulesThatDisagreeLeaveAConclusionOpenAndAreAConflict() {
    List<Item> two = List.of(new Item(Part.LOOP, "2"), new Item(Part.LOOP, "3"));

    assertEquals(
        List.of(
            new Change(Part.LOOP, "2", Part.UNDETERMINED),
            new Change(Part.CONFLICTS, null, "RULES_DISAGREE")),
        changes(two.subList(0, 1), two));
  }

  private static Set<String> missing(Advice advice) {
    return advice.missing().stream()
        .flatMap(
            missing ->
                Stream.concat(
                    missing.settles().stream().map(it -> missing.path() + " settles " + it),
                    missing.mayChange().stream().map(it -> missing.path() + " mayChange " + it)))
        .collect(toTreeSet());
  }
}
