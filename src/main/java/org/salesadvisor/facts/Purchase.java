package org.salesadvisor.facts;

import java.util.Set;

/**
 * The purchase as the customer goes through it. Null means unknown, which is not "no".
 *
 * @param boughtBefore whether the customer ordered in this category before
 * @param sameSupplierAndTerms whether supplier and terms are those of the last time
 * @param specificationChanged whether the specification differs from the last time
 * @param knownItemsShare the share of the order's items known from earlier orders, 0..1
 * @param alternativesCompared the number of offers or products weighed
 * @param peopleDeciding the number of people who decide together
 * @param dmuKnown the roles of the decision making unit whose persons we know
 * @param dmuContacted the roles we spoke to; a role spoken to is known
 * @param departmentsInvolved the number of the customer's departments that take part
 * @param weeksToOrder the weeks between the need and the order
 * @param perceivedRisk the risk as the customer sees it
 */
public record Purchase(
    Boolean boughtBefore,
    Boolean sameSupplierAndTerms,
    Boolean specificationChanged,
    Double knownItemsShare,
    Integer alternativesCompared,
    Integer peopleDeciding,
    Set<DmuRole> dmuKnown,
    Set<DmuRole> dmuContacted,
    Integer departmentsInvolved,
    Integer weeksToOrder,
    RiskLevel perceivedRisk) {

  public Purchase {
    dmuKnown = dmuKnown == null ? null : Set.copyOf(dmuKnown);
    dmuContacted = dmuContacted == null ? null : Set.copyOf(dmuContacted);
  }
}
