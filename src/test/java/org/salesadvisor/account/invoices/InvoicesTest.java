package org.salesadvisor.account.invoices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.salesadvisor.account.batch.Entries;
import org.salesadvisor.account.profile.Profile;
import org.salesadvisor.errors.InvalidInputException;

class InvoicesTest {

  private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

  private static final String MAPPING =
      """
      columns: {customer: Klant, invoice: Factuur, at: Datum, item: Artikel, units: Aantal, price: Prijs, name: Naam}
      dates: {pattern: d-M-yyyy, zone: Europe/Amsterdam}
      currency: EUR
      skipInvoicesStartingWith: [C]
      defaults:
        product.standardisation: STANDARD
      defaultsForRepeatCustomers:
        purchase.sameSupplierAndTerms: true
      """;

  private static final String LINES =
      """
      Factuur;Datum;Klant;Naam;Artikel;Aantal;Prijs
      F1;1-2-2026;K1;Jansen;a;2;1,50
      F1;1-2-2026;K1;Jansen;b;1;3
      F2;1-3-2026;K1;Jansen;a;4;1,50
      C3;1-3-2026;K1;Jansen;a;-4;1,50
      F4;1-3-2026;;;a;4;1,50
      F5;1-3-2026;K2;;a;0;1,50
      F6;1-7-2026;K2;;a;1;1,50
      F7;1-4-2026;K2;;c;veel;-1
      F8;1-4-2026;K2;;c;5;0,10
      """;

  private static Invoices read(String lines) throws IOException {
    return Invoices.read(
        new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)),
        Mapping.read(MAPPING),
        NOW);
  }

  @Test
  void countsWhatDoesNotCountByReason() throws IOException {
    Invoices invoices = read(LINES);
    assertEquals(9, invoices.lines());
    assertEquals(
        Map.of(
            Skip.CANCELLED, 1L,
            Skip.NO_CUSTOMER, 1L,
            Skip.NO_UNITS, 1L,
            Skip.AFTER_AS_OF, 1L,
            Skip.FAULTY, 1L),
        invoices.skipped());
    assertEquals(
        List.of("line 9, column Aantal", "line 9, column Prijs"),
        invoices.faults().stream().map(fault -> fault.pointer()).toList());
  }

  @Test
  void makesAProfileOfEveryCustomer() throws IOException {
    Entries entries = read(LINES).entries();
    Profile jansen = entries.next().profile();
    assertEquals("Jansen", jansen.account().name());
    assertEquals(2, jansen.orders().size());
    assertEquals("6.00", jansen.orders().get(0).value().amount().toString());
    assertEquals(
        Set.of("product.standardisation", "purchase.sameSupplierAndTerms"), jansen.fromMapping());
    Profile once = entries.next().profile();
    assertEquals(Set.of("product.standardisation"), once.fromMapping());
  }

  @Test
  void countsRepeatOrdersByTheShareOfKnownItems() throws IOException {
    Invoices invoices = read(LINES);
    assertEquals(2, invoices.customers());
    assertEquals(1, invoices.repeatCustomers());
    assertEquals(1, invoices.repeatOrders(share -> share == 1));
  }

  @Test
  void namesEveryFaultOfAMapping() {
    String wrong =
        """
        colums: {}
        columns: {custommer: K, invoice: F, at: D, item: A, units: N}
        dates: {pattern: nonsense, zone: Europe/Amsterdm}
        defaults: {product.standardization: STANDARD, order.financialRisk: HUGE}
        asOf: yesterday
        """;
    List<String> faults =
        assertThrows(InvalidInputException.class, () -> Mapping.read(wrong)).faults().stream()
            .map(fault -> fault.pointer() + fault.message())
            .toList();
    assertEquals(8, faults.size(), faults::toString);
    String all = faults.toString();
    assertTrue(all.contains("nearest is `columns`"), all);
    assertTrue(all.contains("nearest is `customer`"), all);
    assertTrue(all.contains("columns.customeris missing"), all);
    assertTrue(all.contains("nearest is `Europe/Amsterdam`"), all);
    assertTrue(all.contains("nearest is `product.standardisation`"), all);
    assertTrue(all.contains("defaults.order.financialRisk"), all);
  }

  @Test
  void namesTheNearestColumnOfTheFile() {
    String message =
        assertThrows(
                InvalidInputException.class,
                () -> read("Factur;Datum;Klant;Naam;Artikel;Aantal;Prijs\n"))
            .getMessage();
    assertTrue(message.contains("no column `Factuur`; nearest is `Factur`"), message);
  }
}
