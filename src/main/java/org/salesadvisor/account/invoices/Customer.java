package org.salesadvisor.account.invoices;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.salesadvisor.account.batch.Entry;
import org.salesadvisor.account.history.KnownItems;
import org.salesadvisor.account.profile.AccountRef;
import org.salesadvisor.account.profile.OrderLine;
import org.salesadvisor.account.profile.PastOrder;
import org.salesadvisor.account.profile.Profile;
import org.salesadvisor.facts.Money;

/** A customer with all of its invoices. */
final class Customer implements Entry {

  private final String id;
  private final Mapping mapping;
  private final long line;
  private final Map<String, Invoice> invoices = new HashMap<>();
  private String name;

  private static final class Invoice {
    private final String number;
    private final List<OrderLine> lines = new ArrayList<>();
    private Instant at;
    private BigDecimal value = BigDecimal.ZERO;

    Invoice(String number) {
      this.number = number;
    }

    private PastOrder order(String currency) {
      return new PastOrder(at, value == null ? null : new Money(value, currency), lines);
    }
  }

  Customer(InvoiceLine first, Mapping mapping) {
    this.id = first.customer();
    this.line = first.line();
    this.mapping = mapping;
  }

  void add(InvoiceLine line) {
    Invoice invoice = invoices.computeIfAbsent(line.invoice(), Invoice::new);
    Money value = line.value() == null ? null : new Money(line.value(), mapping.currency());
    invoice.lines.add(new OrderLine(line.item(), line.units(), value));
    invoice.value =
        invoice.value == null || line.value() == null ? null : invoice.value.add(line.value());
    if (invoice.at == null || line.at().isBefore(invoice.at)) {
      invoice.at = line.at();
    }
    name = name == null ? line.name() : name;
  }

  int invoiceCount() {
    return invoices.size();
  }

  /** Of every invoice after the first, the share of its items known from the ones before. */
  List<Double> knownShares() {
    KnownItems known = new KnownItems();
    return inOrder().stream()
        .map(invoice -> known.next(invoice.lines, OrderLine::item))
        .skip(1)
        .toList();
  }

  private List<Invoice> inOrder() {
    return invoices.values().stream()
        .sorted(
            Comparator.comparing((Invoice invoice) -> invoice.at)
                .thenComparing(invoice -> invoice.number))
        .toList();
  }

  @Override
  public long line() {
    return line;
  }

  @Override
  public int size() {
    return 0;
  }

  @Override
  public Profile profile() {
    Mapping.Given mapped = invoices.size() > 1 ? mapping.again() : mapping.once();
    Profile given = mapped.profile();
    List<PastOrder> orders =
        inOrder().stream().map(invoice -> invoice.order(mapping.currency())).toList();
    return new Profile(
        new AccountRef(id, name),
        given.purchase(),
        given.product(),
        given.order(),
        given.relation(),
        given.funnel(),
        given.counts(),
        orders,
        mapping.asOf(),
        mapped.paths());
  }
}
