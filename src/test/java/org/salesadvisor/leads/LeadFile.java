package org.salesadvisor.leads;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Random;

/**
 * Writes a made-up export of leads, as src/main/samples/leads.mapping.yaml reads it, to measure
 * imports: {@code java -cp target/test-classes org.salesadvisor.leads.LeadFile target/leads.csv
 * 1000000}. The same number gives the same file.
 */
final class LeadFile {

  private static final String HEADER =
      "Nummer;Voornaam;Achternaam;Bedrijf;E-mail;Telefoon;Bron;Eigenaar;Binnengekomen;Status;Sinds;"
          + "Reden;Nieuwsbrief\n";

  private static final String[] STEPS = {"Nieuw", "Rijp voor verkoop", "Opgepakt", "Afgevallen"};
  private static final String[] SOURCES = {"Beurs", "Website", "Via klant"};

  private final Random random = new Random(1);

  public static void main(String[] args) throws IOException {
    new LeadFile().write(Path.of(args[0]), Integer.parseInt(args[1]));
  }

  private void write(Path file, int rows) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write(HEADER);
      for (int i = 1; i <= rows; i++) {
        out.write(row(i));
      }
    }
  }

  /** One in twenty has no e-mail address, one in thirty opted out of e-mail. */
  private String row(int i) {
    LocalDate came = LocalDate.of(2023, 1, 1).plusDays(random.nextInt(1_000));
    int step = random.nextInt(STEPS.length);
    return String.join(
            ";",
            "L-" + i,
            "Voornaam" + random.nextInt(5_000),
            "Achternaam" + random.nextInt(50_000),
            "Bedrijf " + random.nextInt(300_000),
            random.nextInt(20) == 0 ? "" : "lead." + i + "@example.com",
            "+31 20 " + (1_000_000 + random.nextInt(8_999_999)),
            SOURCES[random.nextInt(SOURCES.length)],
            "Verkoper " + random.nextInt(300),
            written(came),
            STEPS[step],
            step == 0 ? "" : written(came.plusDays(random.nextInt(60))),
            step == 3 ? "Geen budget" : "",
            random.nextInt(30) == 0 ? "nee" : "ja")
        + "\n";
  }

  private static String written(LocalDate day) {
    return "%02d-%02d-%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
  }
}
