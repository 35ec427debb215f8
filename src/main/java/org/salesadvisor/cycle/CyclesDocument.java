package org.salesadvisor.cycle;

import java.lang.invoke.MethodHandles;
import java.util.List;
import org.salesadvisor.account.profile.AccountRef;
import org.salesadvisor.facts.Order;
import org.salesadvisor.facts.Product;
import org.salesadvisor.facts.Purchase;
import org.salesadvisor.facts.Relation;
import org.salesadvisor.records.AtMost;
import org.salesadvisor.records.RecordShape;
import org.salesadvisor.records.Required;

/**
 * The cycles of an account as they are written; the components are the fields of the JSON.
 *
 * @param today the day taken for now; the present day when left out
 * @param wantedOn the day on which the customer wants the delivery
 * @param lost whether the customer decided against us; then nothing is planned or out of step
 * @param customer steps of its buying cycle that are known
 * @param external phases of the external cycle that are known
 * @param internal steps of the internal cycle that are known
 * @param plan what is agreed on steps of the client-based plan
 * @param purchase as in a profile; so are product, order and relation
 */
record CyclesDocument(
    @Required AccountRef account,
    String today,
    String wantedOn,
    Boolean lost,
    @AtMost(8) List<StepDocuments.Customers> customer,
    @AtMost(4) List<StepDocuments.External> external,
    @AtMost(6) List<StepDocuments.Internal> internal,
    @AtMost(20) List<StepDocuments.Agreed> plan,
    Purchase purchase,
    Product product,
    Order order,
    Relation relation) {

  static final RecordShape<CyclesDocument> SHAPE =
      new RecordShape<>(CyclesDocument.class, MethodHandles.lookup());

  static Object of(Object[] values, String name) {
    return values[SHAPE.names().indexOf(name)];
  }
}
