package org.salesadvisor.wallet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.salesadvisor.errors.Fault;
import org.salesadvisor.errors.InvalidInputException;

class ClientsReaderTest {

  private static final String LONG =
      """
      name: Spend
      currency: EUR
      columns: {client: Client, segment: Segment, category: Category, sales: Sales, spend: Spend, rank: Rank, suppliers: Suppliers}
      """;

  @TempDir private Path folder;

  private static List<String> faults(Executable reading) {
    return assertThrows(InvalidInputException.class, reading).faults().stream()
        .map(Fault::toString)
        .toList();
  }

  private static void assertFaults(List<String> faults, String... starts) {
    for (String start : starts) {
      assertTrue(
          faults.stream().anyMatch(one -> one.startsWith(start)), () -> start + " " + faults);
    }
    assertEquals(starts.length, faults.size(), faults::toString);
  }

  private static List<String> json(String json) {
    return faults(() -> ClientsReader.read(json.replace('\'', '"').getBytes(UTF_8)));
  }

  private List<String> file(String mapping, String content) throws IOException {
    Path file = folder.resolve("spend.csv");
    Files.writeString(file, content);
    return faults(() -> ClientsReader.read("spend.csv", file, mapping));
  }

  @Test
  void everyFaultOfClientsIsNamedAtOnce() {
    assertFaults(
        json(
            "{'clients': ["
                + "{'id': 'A', 'categories': [{'category': 'X', 'sales': {'amount': 0, 'currency':"
                + " 'EUR'}}]},"
                + "{'id': 'A', 'categories': [{'category': 'X', 'sales': {'amount': 5, 'currency':"
                + " 'USD'}, 'spend': {'amount': 4, 'currency': 'EUR'}}]},"
                + "{'id': 'B', 'categories': [{'category': 'X', 'sales': {'amount': -1,"
                + " 'currency': 'EUR'}}]},"
                + "{'id': 'C', 'categories': [{'category': 'X', 'sales': {'amount': 1}}]},"
                + "{'id': 'D', 'categories': [{'category': 'X', 'sales': {'amount': 1, 'currency':"
                + " 'EUR'}, 'rank': 4, 'suppliers': 3}, {'category': 'X', 'sales': {'amount': 1,"
                + " 'currency': 'EUR'}, 'rank': 1}]}]}"),
        "/clients/0: ",
        "/clients/1/id: ",
        "/clients/1/categories/0/sales/currency: ",
        "/clients/1/categories/0/spend: ",
        "/clients/2/categories/0/sales/amount: ",
        "/clients/3/categories/0/sales",
        "/clients/4/categories/0/rank: ",
        "/clients/4/categories/1/category: ",
        "/clients/4/categories/1/suppliers: ");
  }

  @Test
  void withoutClientsThereIsNothingToRank() {
    assertFaults(json("{'clients': []}"), "/clients: ");
  }

  @Test
  void everyFaultOfAMappingIsNamedAtOnce() throws IOException {
    assertFaults(
        file("name: X\ncurrancy: EUR\ndecimal: ';'\ncolumns: {client: A, sale: B}\n", "A\n1\n"),
        "/currancy: ",
        "/currency: ",
        "/decimal: ",
        "/columns/sale: ");
  }

  @Test
  void aColumnThatIsNotThereIsToldWithTheNearest() throws IOException {
    assertFaults(
        file(LONG, "Klient,Segment,Category,Sales,Spend,Rank,Suppliers\n"), "/columns/client: ");
  }

  @Test
  void everyFaultOfAFileIsNamedByLineAndColumn() throws IOException {
    assertFaults(
        file(
            LONG,
            """
            Client,Segment,Category,Sales,Spend,Rank,Suppliers
            A,S,X,-5,,,
            A,S,Y,ten,,,
            B,S,X,8,4,,
            B,S,X,1,,,
            B,T,Y,1,,,
            C,S,X,0,,,
            D,S,X,1,,3,2
            D,S,Y,1,,3,
            E,S,,1,,,
            E,S
            F,S,X,1,,1,2000000
            """),
        "line 2, column Sales: ",
        "line 3, column Sales: ",
        "line 4, column Spend: ",
        "line 5, column Category: ",
        "line 6, column Client: ",
        "line 7: ",
        "line 8, column Rank: ",
        "line 9, column Rank: ",
        "line 10, column Category: ",
        "line 11: ",
        "line 12, column Rank: ");
  }

  @Test
  void twoRowsOfOneClientAreRefusedWhereEachRowIsAClient() throws IOException {
    assertFaults(
        file(
            "{name: W, currency: EUR, columns: {client: C}, categories: [X, Y]}",
            "C;X;Y\nA;1;2\nA;3;4\nB;0;0\n"),
        "line 3, column C: ",
        "line 4: ");
  }

  @Test
  void aFileIsReadAsItIsMeant() throws IOException {
    Path file = folder.resolve("spend.csv");
    Files.writeString(file, "C;X;Y\nA;1.250,5;\nB;0;4\n");
    Clients read =
        ClientsReader.read(
            "spend.csv",
            file,
            "{name: W, currency: EUR, decimal: ',', columns: {client: C}, categories: [X, Y]}");

    assertEquals(2, read.all().size());
    assertEquals(1_250.5, read.all().get(0).sales());
    assertEquals("EUR", read.currency());
  }
}
