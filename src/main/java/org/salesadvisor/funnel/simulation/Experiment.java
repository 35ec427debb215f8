package org.salesadvisor.funnel.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.salesadvisor.facts.FunnelSign;
import org.salesadvisor.funnel.narrowing.Count;
import org.salesadvisor.funnel.narrowing.Diagnoser;
import org.salesadvisor.funnel.narrowing.Diagnosis;
import org.salesadvisor.funnel.narrowing.Question;
import org.salesadvisor.funnel.narrowing.Row;
import org.salesadvisor.funnel.narrowing.SegmentFinding;
import org.salesadvisor.funnel.narrowing.TransitionFinding;
import org.salesadvisor.funnel.narrowing.TransitionFinding.Reading;
import org.salesadvisor.funnel.statistics.Proportion;
import org.salesadvisor.rulebase.Norms;

/** What is tried on many businesses, and what is counted. */
public enum Experiment {
  STABLE(Nature.usual(), new Happening(), Wanted.AT_MOST, 0.05),
  STABLE_SEASONAL(Nature.usual().withSeason(0.15), new Happening(), Wanted.AT_MOST, 0.05),
  STABLE_SCATTERED(Nature.usual().withShock(0.12), new Happening(), Wanted.AT_MOST, 0.05),
  STABLE_SLIGHTLY_UNEQUAL_REPS(
      Nature.usual().withTalent(0.15), new Happening(), Wanted.AT_MOST, 0.05),
  STABLE_UNEQUAL_REPS(Nature.usual().withTalent(0.3), new Happening(), Wanted.AT_MOST, 0.05),
  /** A year in all, so that the first months have hardly a history. */
  STABLE_NEW(Nature.usual(), new Happening(), Wanted.AT_MOST, 0.05),
  STABLE_NEW_SCATTERED(Nature.usual().withShock(0.12), new Happening(), Wanted.NOTHING, 0),
  DROP_AT_50(0, 0.5, Wanted.AT_LEAST),
  DROP_AT_40(1, 0.4, Wanted.AT_LEAST),
  DROP_AT_60(2, 0.6, Wanted.AT_LEAST),
  DROP_AT_30(1, 0.3, Wanted.NOTHING),
  DROP_AT_20(1, 0.2, Wanted.NOTHING),
  /** 30 reps with 150 prospects each in the twelve months that are compared. */
  HALF_NAMED(halved(0.4), Happening.halfOfOne(1), Wanted.AT_LEAST, 0.80),
  HALF_NOBODY_ELSE(halved(0.4), Happening.halfOfOne(1), Wanted.AT_LEAST, 0.95),
  HALF_NAMED_AT_50(halved(0.5), Happening.halfOfOne(1), Wanted.AT_LEAST, 0.80),
  HALF_NAMED_AT_30(halved(0.3), Happening.halfOfOne(1), Wanted.NOTHING, 0),
  MIX_SHIFT_SPARES_PEOPLE(
      Nature.usual().withGap(1.6), Happening.otherWork(12, 0.2), Wanted.AT_LEAST, 0.95),
  MIX_SHIFT_IS_SEEN(Nature.usual().withGap(1.6), Happening.otherWork(12, 0.2), Wanted.NOTHING, 0);

  /** What is wanted of a share. */
  enum Wanted {
    AT_MOST,
    AT_LEAST,
    NOTHING
  }

  private static final int YEAR = 12;
  private static final double DROP = 0.3;
  private static final double DROP_N = 300;
  private static final double DROP_FOUND = 0.9;
  private static final double REP_N = 150;
  private static final Count[] STEPS = Count.values();

  private final Nature nature;
  private final Happening happening;
  private final Wanted wanted;
  private final double share;
  private final int dropped;

  Experiment(Nature nature, Happening happening, Wanted wanted, double share) {
    this.nature = nature;
    this.happening = happening;
    this.wanted = wanted;
    this.share = share;
    this.dropped = -1;
  }

  Experiment(int step, double rate, Wanted wanted) {
    this.nature = Nature.usual().withRate(step, rate, DROP_N);
    this.happening = Happening.drop(YEAR, step, DROP);
    this.wanted = wanted;
    this.share = DROP_FOUND;
    this.dropped = step;
  }

  private static Nature halved(double rate) {
    return Nature.usual().withRate(1, rate, REP_N * 30 / YEAR);
  }

  /** The largest or smallest share wanted; empty when none is. */
  public String wantedText() {
    return switch (wanted) {
      case AT_MOST -> "≤ " + Math.round(share * 100) + " %";
      case AT_LEAST -> "≥ " + Math.round(share * 100) + " %";
      case NOTHING -> "";
    };
  }

  boolean isAsWanted(double found) {
    return switch (wanted) {
      case AT_MOST -> found <= share;
      case AT_LEAST -> found >= share;
      case NOTHING -> true;
    };
  }

  /**
   * Tries it.
   *
   * @param businesses how many
   * @param seed the same gives the same
   */
  public Result run(int businesses, long seed, Norms norms) {
    long found =
        LongStream.range(0, businesses)
            .parallel()
            .filter(i -> happens(new Business(nature, happening, seed * 1_000_003 + i), norms))
            .count();
    return new Result(this, new Proportion(found, businesses));
  }

  /** Whether twelve looks are taken at each business, which takes as much longer. */
  boolean isOfAYear() {
    return switch (this) {
      case STABLE,
          STABLE_SEASONAL,
          STABLE_SCATTERED,
          STABLE_SLIGHTLY_UNEQUAL_REPS,
          STABLE_UNEQUAL_REPS,
          STABLE_NEW,
          STABLE_NEW_SCATTERED ->
          true;
      default -> false;
    };
  }

  private boolean happens(Business business, Norms norms) {
    return switch (this) {
      case STABLE,
          STABLE_SEASONAL,
          STABLE_SCATTERED,
          STABLE_SLIGHTLY_UNEQUAL_REPS,
          STABLE_UNEQUAL_REPS ->
          any(business, YEAR, 2 * YEAR, norms, Diagnosis::isAlarm);
      case STABLE_NEW, STABLE_NEW_SCATTERED -> any(business, 1, YEAR, norms, Diagnosis::isAlarm);
      case DROP_AT_50, DROP_AT_40, DROP_AT_60, DROP_AT_30, DROP_AT_20 ->
          any(business, YEAR, YEAR + 2, norms, this::seesDrop);
      case HALF_NAMED, HALF_NAMED_AT_50, HALF_NAMED_AT_30 ->
          any(business, YEAR - 1, YEAR, norms, Experiment::namesTheFirst);
      case HALF_NOBODY_ELSE -> !any(business, YEAR - 1, YEAR, norms, Experiment::namesAnother);
      case MIX_SHIFT_SPARES_PEOPLE ->
          !any(business, YEAR, YEAR + 2, norms, Experiment::blamesPeople);
      case MIX_SHIFT_IS_SEEN -> any(business, YEAR, YEAR + 2, norms, Experiment::seesMix);
    };
  }

  /** Whether something shows in any of the looks at the end of these months. */
  private static boolean any(
      Business business, int from, int to, Norms norms, Predicate<Diagnosis> shows) {
    List<Row> rows = new ArrayList<>();
    for (int month = 0; month < to; month++) {
      rows.addAll(business.month(month));
      if (month >= from && shows.test(Diagnoser.diagnose(look(rows, month), norms))) {
        return true;
      }
    }
    return false;
  }

  private static Question look(List<Row> rows, int month) {
    return new Question(
        rows,
        Set.of(),
        Set.of(),
        Business.period(month).last().plusYears(1),
        90,
        null,
        null,
        Set.of());
  }

  private boolean seesDrop(Diagnosis diagnosis) {
    return diagnosis.transitions().stream()
        .filter(one -> one.transition().to() == STEPS[dropped + 1])
        .map(TransitionFinding::reading)
        .anyMatch(Reading.NARROWS::equals);
  }

  private static boolean namesTheFirst(Diagnosis diagnosis) {
    return diagnosis.segments().stream()
        .anyMatch(one -> one.flagged() && Business.rep(0).equals(one.value()));
  }

  private static boolean namesAnother(Diagnosis diagnosis) {
    return diagnosis.segments().stream()
        .anyMatch(one -> one.flagged() && !Business.rep(0).equals(one.value()));
  }

  /** Rules advise on people by a fall that is not mix, or by reps that are below. */
  private static boolean blamesPeople(Diagnosis diagnosis) {
    Set<FunnelSign> blame =
        Set.of(
            FunnelSign.QUALIFICATION_DROP,
            FunnelSign.REALISATION_DROP,
            FunnelSign.RETENTION_DROP,
            FunnelSign.LEADS_TO_ORDERS_DROP,
            FunnelSign.ONE_REP_BELOW,
            FunnelSign.SEVERAL_REPS_BELOW,
            FunnelSign.ALL_REPS_BELOW);
    return diagnosis.signs().stream().anyMatch(blame::contains)
        || diagnosis.segments().stream().anyMatch(SegmentFinding::flagged);
  }

  private static boolean seesMix(Diagnosis diagnosis) {
    return diagnosis.signs().contains(FunnelSign.MIX_SHIFT);
  }
}
