package org.salesadvisor.account.invoices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** The figures of a public data set that a correct system reproduces. */
class OnlineRetailTest {

  private static final Path DATA =
      Path.of("..", "shared", "data", "online-retail", "online_retail.csv.gz");
  private static final Path MAPPING =
      Path.of("src", "main", "samples", "online-retail.mapping.yaml");

  @Test
  void reproducesCustomersAndKnownItems() throws IOException {
    assumeTrue(Files.exists(DATA), () -> "skipped: there is no " + DATA);
    Mapping mapping = Mapping.read(Files.readString(MAPPING));
    try (InputStream in = new GZIPInputStream(Files.newInputStream(DATA))) {
      Invoices invoices = Invoices.read(in, mapping, mapping.asOf());
      assertEquals(541_909, invoices.lines());
      assertEquals(0, invoices.faultCount());
      assertEquals(4_339, invoices.customers());
      assertEquals(2_845, invoices.repeatCustomers());
      assertEquals(14_197, invoices.repeatOrders(share -> true));
      assertEquals(3_265, invoices.repeatOrders(share -> share >= 0.8));
      assertEquals(6_747, invoices.repeatOrders(share -> share >= 0.2 && share < 0.8));
      assertEquals(4_185, invoices.repeatOrders(share -> share < 0.2));
    }
  }
}
