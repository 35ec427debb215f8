package org.salesadvisor.account.profile;

import java.lang.invoke.MethodHandles;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.salesadvisor.errors.Faults;
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
    FunnelDocument funnel,
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
        FunnelDocument.of(profile),
        profile.orders(),
        profile.asOf());
  }

  /** Checks the values that were read for its components, whatever else is wrong with them. */
  @SuppressWarnings("unchecked")
  static void check(Object[] values, Instant now, Faults faults) {
    Instant asOf = (Instant) values[SHAPE.names().indexOf("asOf")];
    HistoryCheck.check(
        asOf, (List<PastOrder>) values[SHAPE.names().indexOf("orders")], now, faults);
    check((FunnelDocument) values[SHAPE.names().indexOf("funnel")], asOf, now, faults);
  }

  /** Checks across its fields. */
  void check(Instant now, Faults faults) {
    HistoryCheck.check(asOf, orders, now, faults);
    check(funnel, asOf, now, faults);
  }

  private static void check(FunnelDocument funnel, Instant asOf, Instant now, Faults faults) {
    if (funnel != null) {
      Instant known = asOf == null ? now.plus(HistoryCheck.SKEW) : asOf;
      funnel.check(LocalDate.ofInstant(known, ZoneOffset.UTC), faults);
    }
  }

  Profile profile() {
    return new Profile(
        account,
        purchase,
        product,
        order,
        relation,
        funnel == null ? null : funnel.funnel(),
        funnel == null ? null : funnel.counts(),
        orders,
        asOf,
        null);
  }
}
