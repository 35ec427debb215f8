package org.salesadvisor.funnel.narrowing;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.salesadvisor.facts.FunnelSign;

/**
 * What is said of a funnel, without what to do about it.
 *
 * @param verdict in one word
 * @param current the periods under review
 * @param baseline those that they were compared with
 * @param gates all eight in order; after the first that decides, some are not reached
 * @param transitions every one that could be compared
 * @param segments of every dimension, those flagged first, then those that fall short most
 * @param segmentsLeftOut how many more there are
 * @param dimensions every one that was split by
 * @param budget what was looked at
 * @param inflow what it brings at normal rates; null when that, or what is wanted, is unknown
 * @param matureOn the day from which it can be judged; null unless it is too early
 * @param missing the fields of the input that would settle what is open
 * @param signs those observed and those found, for rules to decide on
 */
public record Diagnosis(
    Verdict verdict,
    List<Period> current,
    List<Period> baseline,
    List<GateResult> gates,
    List<TransitionFinding> transitions,
    List<SegmentFinding> segments,
    int segmentsLeftOut,
    List<DimensionFinding> dimensions,
    Budget budget,
    Inflow inflow,
    LocalDate matureOn,
    Set<String> missing,
    Set<FunnelSign> signs) {

  /** The same where it is known what an order is worth; itself when that is null. */
  public Diagnosis with(OrderValue value) {
    return value == null
        ? this
        : new Diagnosis(
            verdict,
            current,
            baseline,
            gates,
            transitions.stream().map(one -> one.with(value)).toList(),
            segments.stream().map(one -> one.with(value)).toList(),
            segmentsLeftOut,
            dimensions,
            budget,
            inflow == null ? null : inflow.with(value),
            matureOn,
            missing,
            signs);
  }

  /** Whether there is a gain, which the value of an order would make money of. */
  public boolean hasGain() {
    return Stream.concat(
                transitions.stream().map(TransitionFinding::gain),
                segments.stream().map(SegmentFinding::gain))
            .anyMatch(Objects::nonNull)
        || (inflow != null && inflow.gain() != null);
  }

  /** Whether somebody would be troubled: something narrows, or somebody is named. */
  public boolean isAlarm() {
    return verdict == Verdict.NARROWING || segments.stream().anyMatch(SegmentFinding::flagged);
  }
}
