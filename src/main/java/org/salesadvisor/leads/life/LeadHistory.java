package org.salesadvisor.leads.life;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.salesadvisor.facts.LeadStep;
import org.salesadvisor.facts.conclusion.NurtureChannel;

/**
 * What the log of a lead comes to at a moment. Events are added in the order of the log; nothing is
 * kept of them but what decisions need. For one thread.
 */
public final class LeadHistory {

  private static final double MILLIS_PER_DAY = Duration.ofDays(1).toMillis();

  private final Instant asOf;
  private final double halfLifeDays;

  private LeadStep step;
  private Instant stepAt;
  private LeadFit fit = LeadFit.UNKNOWN;
  private boolean isOptedOut;
  private Instant lastContactAt;
  private int events;
  private final Map<LeadEventKind, Double> freshness = new EnumMap<>(LeadEventKind.class);
  private final Set<NurtureChannel> closed = EnumSet.noneOf(NurtureChannel.class);
  private final Set<String> purposesDone = new HashSet<>();
  private final List<LeadEvent> planned = new ArrayList<>(0);

  /**
   * @param asOf what happened later does not exist
   * @param halfLifeDays after how many days a response counts for half
   */
  public LeadHistory(Instant asOf, double halfLifeDays) {
    this.asOf = asOf;
    this.halfLifeDays = halfLifeDays;
  }

  public static LeadHistory of(List<LeadEvent> log, Instant asOf, double halfLifeDays) {
    LeadHistory history = new LeadHistory(asOf, halfLifeDays);
    log.forEach(history::add);
    return history;
  }

  /** Adds the next event; one after the moment is passed over. */
  public void add(LeadEvent event) {
    if (event.at().isAfter(asOf)) {
      return;
    }
    events++;
    fit = event.fit().over(fit);
    if (event.kind().to() != null) {
      step(event);
    } else if (LeadEventKind.RESPONSES.contains(event.kind())) {
      freshness.merge(event.kind(), freshness(event.at()), Double::sum);
    } else {
      contact(event);
    }
  }

  private void step(LeadEvent event) {
    step = event.kind().to();
    stepAt = event.at();
    if (step == LeadStep.NURTURING) {
      // another round begins
      purposesDone.clear();
    }
  }

  private void contact(LeadEvent event) {
    switch (event.kind()) {
      case CONTACTED -> {
        if (event.purpose() != null) {
          purposesDone.add(event.purpose());
        }
        planned.removeIf(plan -> plan.channel() == event.channel());
        lastContactAt = later(lastContactAt, event.at());
      }
      case CONTACT_PLANNED -> plan(event);
      case OPTED_OUT -> close(event.channel());
      default -> {
        // what was learned is kept already
      }
    }
  }

  /** Contacts may be told in any order. */
  private static Instant later(Instant one, Instant other) {
    return one == null || other.isAfter(one) ? other : one;
  }

  /**
   * Who opted out before, as another lead, comes in with the plans of somebody who did not know.
   */
  private void plan(LeadEvent event) {
    if (!closed.contains(event.channel())) {
      planned.add(event);
    }
  }

  private void close(NurtureChannel channel) {
    if (channel == null) {
      isOptedOut = true;
      closed.addAll(EnumSet.allOf(NurtureChannel.class));
    } else {
      closed.add(channel);
    }
    planned.removeIf(plan -> closed.contains(plan.channel()));
  }

  private double freshness(Instant at) {
    double ageDays = Duration.between(at, asOf).toMillis() / MILLIS_PER_DAY;
    return Math.pow(0.5, ageDays / halfLifeDays);
  }

  /** Where it is; null when it had not come in. */
  public LeadStep step() {
    return step;
  }

  /** Since when it is there. */
  public Instant stepAt() {
    return stepAt;
  }

  public LeadFit fit() {
    return fit;
  }

  /** How often it responded so, each time counting less the longer ago it was; 0 for never. */
  public double freshness(LeadEventKind response) {
    return freshness.getOrDefault(response, 0.0);
  }

  /** Whether it ever responded so. */
  public boolean did(LeadEventKind response) {
    return freshness.containsKey(response);
  }

  /** Whether it wants to hear nothing more at all. */
  public boolean isOptedOut() {
    return isOptedOut || closed.size() == NurtureChannel.values().length;
  }

  public boolean isClosed(NurtureChannel channel) {
    return closed.contains(channel);
  }

  /** What contacts were for since it came to be nurtured. */
  public Set<String> purposesDone() {
    return purposesDone;
  }

  /** When we were last in contact; null when never. */
  public Instant lastContactAt() {
    return lastContactAt;
  }

  /** Contacts that somebody planned and nobody did, by channels that are still open. */
  public List<LeadEvent> planned() {
    return planned;
  }

  /** How many events there were. */
  public int events() {
    return events;
  }
}
