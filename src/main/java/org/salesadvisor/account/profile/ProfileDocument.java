package org.salesadvisor.account.profile;

import java.lang.invoke.MethodHandles;
import java.time.Instant;
import java.util.List;
import org.salesadvisor.errors.Faults;
import org.salesadvisor.facts.Funnel;
import org.salesadvisor.facts.Order;
import org.salesadvisor.facts.Product;
import org.salesadvisor.facts.Purchase;
import org.salesadvisor.facts.Relation;
import org.salesadvisor.records.RecordShape;
import org.salesadvisor.records.Required;

/** A profile as it is written; its components are the fields of the JSON. */
record ProfileDocument(
    @Required AccountRef account,
    Purchase purchase,
    Product product,
    Order order,
    Relation relation,
    Funnel funnel,
    List<PastOrder> orders,
    Instant asOf) {

  static final RecordShape<ProfileDocument> SHAPE =
      new RecordShape<>(ProfileDocument.class, MethodHandles.lookup());

  static ProfileDocument of(Profile profile) {
    return new ProfileDocument(
        profile.account(),
        profile.purchase().equals(Profile.UNKNOWN_PURCHASE) ? null : profile.purchase(),
        profile.product().equals(Profile.UNKNOWN_PRODUCT) ? null : profile.product(),
        profile.order().equals(Profile.UNKNOWN_ORDER) ? null : profile.order(),
        profile.relation().equals(Profile.UNKNOWN_RELATION) ? null : profile.relation(),
        profile.funnel(),
        profile.orders(),
        profile.asOf());
  }

  /** Checks the values that were read for its components, whatever else is wrong with them. */
  @SuppressWarnings("unchecked")
  static void checkHistory(Object[] values, Instant now, Faults faults) {
    HistoryCheck.check(
        (Instant) values[SHAPE.names().indexOf("asOf")],
        (List<PastOrder>) values[SHAPE.names().indexOf("orders")],
        now,
        faults);
  }

  Profile profile() {
    return new Profile(account, purchase, product, order, relation, funnel, orders, asOf, null);
  }
}
