package org.salesadvisor.effectiveness;

import java.util.List;
import java.util.Objects;
import org.salesadvisor.effectiveness.mix.Attempts;
import org.salesadvisor.effectiveness.mix.ItemFigures;
import org.salesadvisor.facts.Money;
import org.salesadvisor.funnel.statistics.Proportion;
import org.salesadvisor.records.AtMost;
import org.salesadvisor.records.Required;

/**
 * What was counted of one item of the mix. What is left out is unknown, not 0.
 *
 * @param item its name, or a word such as {@code unknown} for contacts that nobody assigned
 * @param contacts people who were contacted
 * @param frequency how often each, on average
 * @param responses how many of them responded
 * @param leads how many of them became leads
 * @param orders how many of them ordered
 * @param value of all these orders
 * @param cost of the item
 * @param targeted whether it goes to chosen people, or to those who had contact before
 * @param attempts the first attempt first
 * @param accelerations what could be raised, and for how much
 */
record ItemDocument(
    @Required String item,
    Long contacts,
    Double frequency,
    Long responses,
    Long leads,
    Long orders,
    Money value,
    Money cost,
    Boolean targeted,
    @AtMost(MOST_ATTEMPTS) List<AttemptDocument> attempts,
    @AtMost(20) List<AccelerationDocument> accelerations) {

  static final int MOST_ATTEMPTS = 100;

  /**
   * One attempt.
   *
   * @param tried people who were tried so often, or more often
   * @param orders how many of them ordered then
   */
  record AttemptDocument(@Required Long tried, @Required Long orders) {}

  /** What is raised. */
  enum Acceleration {
    MEDIA,
    MESSAGE
  }

  /**
   * More media input, or another message [S].
   *
   * @param kind which of both
   * @param raiseShare by which share frequency, or the hit rate, would rise
   * @param cost of it; a share of the cost of the item when left out
   */
  record AccelerationDocument(
      @Required Acceleration kind, @Required Double raiseShare, Money cost) {}

  ItemFigures figures() {
    return new ItemFigures(
        contacts, frequency, responses, leads, orders, amount(value), amount(cost));
  }

  /** Null when none are given, or none were made. */
  Attempts tried() {
    List<AttemptDocument> given = Objects.requireNonNullElse(attempts, List.of());
    Attempts made =
        Attempts.of(given.stream().map(one -> new Proportion(one.orders(), one.tried())).toList());
    return made.byNumber().isEmpty() ? null : made;
  }

  static Double amount(Money money) {
    return money == null ? null : (Double) money.amount().doubleValue();
  }
}
