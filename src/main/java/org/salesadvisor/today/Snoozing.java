package org.salesadvisor.today;

import com.fasterxml.uuid.Generators;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.salesadvisor.datasets.store.Dataset;
import org.salesadvisor.datasets.store.Snooze;
import org.salesadvisor.datasets.store.Snoozes;
import org.salesadvisor.errors.Faults;
import org.salesadvisor.errors.Nearest;
import org.salesadvisor.errors.Shown;
import org.salesadvisor.records.StrictJson;

/** Puts work off, once for each key. Thread-safe; waits for the database. */
@ApplicationScoped
class Snoozing {

  /** Whoever waits longer has no open work but a lead to nurture [A]. */
  static final int LONGEST_DAYS = 366;

  private static final StrictJson<SnoozeDocument> READER =
      new StrictJson<>(
          SnoozeDocument.SHAPE,
          TodayMessage.NO_CONTENT.with(),
          TodayMessage.MORE_THAN_SNOOZE.with());

  private final Snoozes snoozes;
  private final Clock clock;

  Snoozing(Snoozes snoozes, Clock clock) {
    this.snoozes = snoozes;
    this.clock = clock;
  }

  /**
   * Puts off what the body says.
   *
   * @param by who; null when nobody is known
   * @param key null when there is none
   * @throws org.salesadvisor.errors.InvalidInputException naming every fault
   */
  Snooze snooze(Dataset dataset, byte[] body, String by, String key) {
    String hash = hash(dataset, body);
    Optional<Snooze> before = key == null ? Optional.empty() : snoozes.findByKey(key, hash);
    if (before.isPresent()) {
      return before.get();
    }
    Snooze wanted = read(dataset, body, by);
    return snoozes.add(wanted, key, hash) ? wanted : snoozes.findByKey(key, hash).orElseThrow();
  }

  private Snooze read(Dataset dataset, byte[] body, String by) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    LocalDate today = LocalDate.ofInstant(now, ZoneId.of(dataset.zone()));
    SnoozeDocument read =
        READER.read(body, (values, faults) -> check(dataset, today, values, faults));
    return new Snooze(
        Generators.timeBasedEpochGenerator().generate(),
        dataset.id(),
        read.opportunity(),
        LocalDate.parse(read.until()),
        read.reason(),
        now,
        by);
  }

  private void check(Dataset dataset, LocalDate today, Object[] values, Faults faults) {
    String until = (String) values[SnoozeDocument.at("until")];
    String opportunity = (String) values[SnoozeDocument.at("opportunity")];
    if (until != null) {
      day(until, today, faults);
    }
    if (opportunity != null) {
      opportunity(dataset, opportunity, faults);
    }
  }

  private static void day(String text, LocalDate today, Faults faults) {
    try {
      LocalDate until = LocalDate.parse(text);
      if (!until.isAfter(today)) {
        faults.add("/until", TodayMessage.TOO_SOON.with(until, today));
      } else if (until.isAfter(today.plusDays(LONGEST_DAYS))) {
        faults.add("/until", TodayMessage.TOO_FAR.with(until, LONGEST_DAYS));
      }
    } catch (DateTimeParseException wrong) {
      faults.add("/until", TodayMessage.NO_DAY.with(Shown.of(text)));
    }
  }

  private void opportunity(Dataset dataset, String id, Faults faults) {
    Optional<String> outcome = snoozes.findOutcome(dataset, id);
    if (outcome.isEmpty()) {
      List<String> like = snoozes.like(dataset, id);
      faults.add(
          "/opportunity",
          TodayMessage.NO_OPPORTUNITY.with(
              Shown.of(id), Nearest.near(id, like).orElseGet(TodayMessage.SEE_LIST::with)));
    } else if (!outcome.get().equals("OPEN")) {
      faults.add("/opportunity", TodayMessage.NOT_OPEN.with(Shown.of(id), outcome.get()));
    }
  }

  /** The same body for another dataset is another request. */
  private static String hash(Dataset dataset, byte[] body) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(dataset.id().toString().getBytes(StandardCharsets.US_ASCII));
      return HexFormat.of().formatHex(digest.digest(body));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
