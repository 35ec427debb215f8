package org.salesadvisor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.salesadvisor.language.Language;

class WalletCommandTest {

  private static final String SAMPLE = "src/main/samples/wallets.json";

  @Test
  void aPageTellsCategoriesAndClientsWithWhatToDo() {
    Told told = Told.by(Language.EN, "wallet", "--format", "table", SAMPLE);

    assertEquals(0, told.exitCode(), told.err());
    assertTrue(told.out().contains("1. K-1 · Bakery chain · Food · upgrade"), told.out());
    assertTrue(told.out().contains("4. K-4 · Ship yard · Industry · stop investing"), told.out());
    assertTrue(told.out().lines().allMatch(line -> line.length() <= 100), told.out());
  }

  @Test
  void isDutchToo() {
    Told told = Told.by(Language.NL, "wallet", "--format", "table", SAMPLE);
    assertTrue(told.out().contains("K-1 · Bakery chain · Food · opwaarderen"), told.out());
  }

  @Test
  void aTableOfSpendIsReadWithItsMapping(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("spend.csv");
    Path mapping = folder.resolve("mapping.yaml");
    Files.writeString(file, "Client,X\nA,5\nB,7\n");
    Files.writeString(
        mapping, "name: N\ncurrency: EUR\ncolumns: {client: Client}\ncategories: [X]\n");

    Told told =
        Told.by(
            Language.EN, "wallet", "--format", "json", "--mapping", mapping + "", file.toString());

    assertEquals(0, told.exitCode(), told.err());
    JsonNode ranked = new ObjectMapper().readTree(told.out());
    assertEquals(12, ranked.at("/sales/amount").asInt());
    assertEquals("FEW_PEERS", ranked.at("/notes/0/code").asText());
  }

  @Test
  void faultsAreToldAndNothingIsRanked(@TempDir Path folder) throws IOException {
    Path wrong = folder.resolve("wrong.json");
    Files.writeString(wrong, "{\"clients\": [], \"limit\": 3}");

    Told told = Told.by(Language.EN, "wallet", wrong.toString());
    assertEquals(2, told.exitCode());
    assertTrue(told.err().contains("/clients") && told.err().contains("/limit"), told.err());
    assertEquals("", told.out());
  }

  @Test
  void needsAFileOrADataset() {
    Told told = Told.by(Language.EN, "wallet");
    assertEquals(2, told.exitCode());
    assertTrue(told.err().contains("--dataset"), told.err());
  }
}
