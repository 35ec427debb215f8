package org.salesadvisor.diagnosis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.salesadvisor.account.advice.Conclusion;
import org.salesadvisor.facts.FunnelSign;
import org.salesadvisor.funnel.narrowing.Diagnosis;
import org.salesadvisor.funnel.narrowing.Dimension;
import org.salesadvisor.funnel.narrowing.DimensionFinding;
import org.salesadvisor.funnel.narrowing.Gate;
import org.salesadvisor.funnel.narrowing.Question;
import org.salesadvisor.funnel.narrowing.SegmentFinding;
import org.salesadvisor.funnel.narrowing.TransitionFinding;
import org.salesadvisor.funnel.narrowing.Verdict;
import org.salesadvisor.funnel.statistics.Interval;
import org.salesadvisor.funnel.statistics.Proportion;
import org.salesadvisor.rulebase.LoadedRuleSet;
import org.salesadvisor.rulebase.RuleSetFiles;

/** What comes out of the public funnel: a true alarm, no false one, and nobody to blame. */
class OlistTest {

  private static final LoadedRuleSet RULES =
      LoadedRuleSet.load(RuleSetFiles.read(Path.of("rules")));
  private static final LocalDate LATER = LocalDate.of(2018, 11, 30);
  private static final LocalDate END_OF_MAY = LocalDate.of(2018, 5, 31);

  private static Diagnosed diagnosed(Question question) {
    return Diagnosed.of(
        new Asked(question, Instant.parse("2018-12-01T00:00:00Z"), null, null), RULES);
  }

  private static Question byOrigin(LocalDate known) {
    return Olist.may(Dimension.CHANNEL, Olist.Lead::origin, known);
  }

  @Test
  void ofAllLeadsOneInTenIsWon() {
    var leads = Olist.leads();
    Proportion won =
        new Proportion(leads.stream().filter(one -> one.won() != null).count(), leads.size());
    Interval interval = won.wilson(1.959964);

    assertEquals(new Proportion(842, 8000), won);
    assertEquals(0.0987, interval.low(), 0.00005);
    assertEquals(0.1122, interval.high(), 0.00005);
  }

  @Test
  void mayIsATrueAndBroadAlarm() {
    Diagnosis found = diagnosed(byOrigin(LATER)).diagnosis();

    assertEquals(Verdict.NARROWING, found.verdict());
    TransitionFinding fall = found.transitions().get(0);
    assertEquals(new Proportion(569, 4695), fall.baseline());
    assertEquals(new Proportion(109, 1303), fall.current());
    assertEquals(-3.8, fall.z(), 0.05);
    assertTrue(fall.q() <= 0.10, () -> "q " + fall.q());
    assertEquals(0.11, fall.mixExplains(), 0.005);
    DimensionFinding origins = found.dimensions().get(0);
    assertEquals(9, origins.falling());
    assertEquals(11, origins.compared());
  }

  @Test
  void nobodyIsCoachedForIt() {
    Diagnosed found = diagnosed(byOrigin(LATER));

    assertTrue(
        found.interventions().stream().noneMatch(Conclusion::isDetermined),
        () -> found.interventions().toString());
    assertFalse(found.diagnosis().signs().contains(FunnelSign.ONE_REP_BELOW));
    assertTrue(found.diagnosis().segments().stream().noneMatch(SegmentFinding::flagged));
    assertTrue(found.diagnosis().missing().contains("rows.rep"));
  }

  @Test
  void atTheEndOfMayItIsTooEarlyToSay() {
    Question question = byOrigin(END_OF_MAY);
    Proportion seen =
        question.rows().stream()
            .filter(row -> row.period().toString().equals("2018-05"))
            .map(row -> new Proportion(row.counts().orders(), row.counts().leads()))
            .reduce(Proportion.NOTHING, Proportion::plus);
    Diagnosis found = diagnosed(question).diagnosis();

    assertEquals(new Proportion(70, 1303), seen);
    assertEquals(Verdict.NOT_MATURE, found.verdict());
    assertEquals(LocalDate.of(2018, 8, 30), found.matureOn());
    assertFalse(found.isAlarm());
  }

  @Test
  void aRateByRepCannotBeComputed() {
    Diagnosis found = diagnosed(Olist.may(Dimension.REP, Olist.Lead::rep, LATER)).diagnosis();
    DimensionFinding reps = found.dimensions().get(0);

    assertEquals(Dimension.REP, reps.dimension());
    assertFalse(reps.computable());
    assertTrue(
        reps.details().toString().contains("known only of those won"), reps.details()::toString);
    assertEquals(Set.of(FunnelSign.COMPARED, FunnelSign.LEADS_TO_ORDERS_DROP), found.signs());
    assertEquals(Verdict.NARROWING, found.verdict());
  }

  @Test
  void whatNobodyTrackedIsAGap() {
    DimensionFinding origins = diagnosed(byOrigin(LATER)).diagnosis().dimensions().get(0);

    // unknown 659 + 154, empty 34 + 14, of January to May
    assertEquals(861, origins.unknown());
    assertTrue(origins.details().toString().contains("gap in tracking"));
  }

  /** Asked whether 90 days are enough the data say no: nine in ten take up to 111 days. */
  @Test
  void ninetyDaysAreShortForThisFunnel() {
    Question plain = byOrigin(LATER);
    Question asked =
        new Question(
            plain.rows(),
            Set.of(),
            Set.of(),
            LATER,
            Olist.HORIZON_DAYS,
            Olist.daysToWin(),
            null,
            Set.of());
    Diagnosis found = diagnosed(asked).diagnosis();

    assertEquals(Verdict.NOT_MATURE, found.verdict());
    assertTrue(found.gates().get(Gate.MATURE.ordinal()).details().toString().contains("too short"));
  }
}
