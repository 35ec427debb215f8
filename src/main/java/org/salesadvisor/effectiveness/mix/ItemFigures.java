package org.salesadvisor.effectiveness.mix;

import java.util.function.BinaryOperator;
import org.salesadvisor.funnel.statistics.Proportion;

/**
 * What was counted of an item of the mix. Null is unknown.
 *
 * @param contacts people who were contacted
 * @param frequency how often each, on average; taken for once where unknown or never
 * @param responses how many of them responded
 * @param leads how many of them became leads
 * @param orders how many of them ordered
 * @param value of these orders, in units of the currency
 * @param cost of the item, in units of the currency
 */
public record ItemFigures(
    Long contacts,
    Double frequency,
    Long responses,
    Long leads,
    Long orders,
    Double value,
    Double cost) {

  /** Those of the contacted who responded; null when unknown or nobody was contacted. */
  public Proportion responding() {
    return of(responses);
  }

  public Proportion becomingLeads() {
    return of(leads);
  }

  public Proportion ordering() {
    return of(orders);
  }

  private Proportion of(Long came) {
    return came == null || contacts == null || contacts == 0
        ? null
        : new Proportion(came, contacts);
  }

  /** In units of the currency; null when unknown or there was no order. */
  public Double orderValue() {
    return value == null || orders == null || orders == 0 ? null : (Double) (value / orders);
  }

  /** Of both together; what one of them does not tell is unknown. */
  public ItemFigures plus(ItemFigures other) {
    return new ItemFigures(
        sum(contacts, other.contacts, Long::sum),
        sum(touches(), other.touches(), Double::sum) == null || contacts + other.contacts == 0
            ? null
            : (Double) ((touches() + other.touches()) / (contacts + other.contacts)),
        sum(responses, other.responses, Long::sum),
        sum(leads, other.leads, Long::sum),
        sum(orders, other.orders, Long::sum),
        sum(value, other.value, Double::sum),
        sum(cost, other.cost, Double::sum));
  }

  private static <N> N sum(N one, N other, BinaryOperator<N> add) {
    return one == null || other == null ? null : add.apply(one, other);
  }

  /** Contacts times frequency; null when unknown. */
  public Double touches() {
    if (contacts != null && contacts == 0) {
      return 0.0;
    }
    return contacts == null || frequency == null ? null : (Double) (contacts * frequency);
  }

  double frequencyOrOnce() {
    return frequency == null || frequency <= 0 ? 1 : frequency;
  }
}
