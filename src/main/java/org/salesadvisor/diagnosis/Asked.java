package org.salesadvisor.diagnosis;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.salesadvisor.facts.Order;
import org.salesadvisor.facts.Product;
import org.salesadvisor.funnel.narrowing.Question;

/**
 * What somebody wants to know.
 *
 * @param question about the funnel
 * @param asOf the moment taken for now
 * @param product what is sold, or null when unknown
 * @param order how it is ordered, or null when unknown
 * @param costs what interventions cost
 */
public record Asked(Question question, Instant asOf, Product product, Order order, Costs costs) {

  /** Without the costs of interventions. */
  public Asked(Question question, Instant asOf, Product product, Order order) {
    this(question, asOf, product, order, Costs.UNKNOWN);
  }

  /** The same as known at another moment. */
  public Asked at(Instant moment) {
    LocalDate day = LocalDate.ofInstant(moment, ZoneOffset.UTC);
    return new Asked(question.asKnownOn(day), moment, product, order, costs);
  }
}
