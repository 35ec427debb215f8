package org.salesadvisor.datasets;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Random;

/**
 * Writes a made-up export to measure imports and funnels with: {@code java -cp target/test-classes
 * org.salesadvisor.datasets.OpportunityFile target/opportunities.csv 1000000}. The same number
 * gives the same file.
 */
final class OpportunityFile {

  private static final String[] CHANNELS = {
    "organic", "paid", "email", "referral", "fair", "telephone", "partner", "unknown"
  };
  private static final String[] REASONS = {"price", "no decision", "competitor", "need unclear"};
  private static final LocalDate FIRST = LocalDate.of(2023, 1, 1);
  private static final int DAYS = 1_000;

  private final Random random = new Random(4);

  private OpportunityFile() {}

  public static void main(String[] args) throws IOException {
    write(Path.of(args[0]), Integer.parseInt(args[1]));
  }

  static void write(Path file, int rows) throws IOException {
    OpportunityFile made = new OpportunityFile();
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write(
          "Opportunity ID,Account,Owner,Team,Source,Product,Created,Qualified,Closed,Stage,Amount,"
              + "Currency,Loss reason\n");
      for (int i = 0; i < rows; i++) {
        out.write(made.row(i));
      }
    }
  }

  private String row(int number) {
    int rep = random.nextInt(300);
    LocalDateTime created =
        FIRST.plusDays(random.nextInt(DAYS)).atTime(8, 0).plusSeconds(random.nextInt(36_000));
    boolean isQualified = random.nextInt(10) < 6;
    LocalDateTime qualified = created.plusHours(random.nextInt(600));
    int ending = random.nextInt(10);
    boolean isWon = isQualified && ending < 4;
    boolean isLost = !isWon && ending < 8;
    LocalDateTime closed = qualified.plusHours(random.nextInt(2_000));
    return "OPP-%08d,\"Customer %d, %s\",Rep %d,Team %d,%s,Product %d,%s,%s,%s,%s,%d.%02d,EUR,%s\n"
        .formatted(
            number,
            random.nextInt(200_000),
            "Town " + number % 97,
            rep,
            rep / 25,
            CHANNELS[random.nextInt(CHANNELS.length)],
            random.nextInt(40),
            at(created),
            isQualified ? at(qualified) : "",
            isWon || isLost ? at(closed) : "",
            isWon
                ? "Closed Won"
                : isLost ? "Closed Lost" : isQualified ? "Proposal" : "Qualification",
            random.nextInt(80_000),
            random.nextInt(100),
            isLost ? REASONS[random.nextInt(REASONS.length)] : "");
  }

  private static String at(LocalDateTime moment) {
    return moment.toString().replace('T', ' ') + (moment.getSecond() == 0 ? ":00" : "");
  }
}
