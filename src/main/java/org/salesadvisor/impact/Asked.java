package org.salesadvisor.impact;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.salesadvisor.decisionlog.Selection;
import org.salesadvisor.errors.Faults;
import org.salesadvisor.errors.Shown;

/**
 * Which decisions of the log are compared.
 *
 * @param account of this account; null for all
 * @param from taken then or later; null for no bound
 * @param to taken before; null for no bound
 * @param wanted by what they come to before the change
 */
record Asked(String account, Instant from, Instant to, Wanted wanted) {

  private static final Instant FIRST = Instant.parse("1970-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("9999-01-01T00:00:00Z");
  private static final int LONGEST_ACCOUNT = 200;

  /**
   * Reads what a caller wrote.
   *
   * @param parts the values that are wanted of each leading part
   * @throws org.salesadvisor.errors.InvalidInputException naming every fault
   */
  static Asked read(String account, String from, String to, Map<Part, List<String>> parts) {
    Faults faults = new Faults();
    WantedReader reader = new WantedReader(faults);
    parts.forEach(reader::add);
    Instant first = moment("from", from, faults);
    Instant last = moment("to", to, faults);
    if (first != null && last != null && !first.isBefore(last)) {
      faults.add("from", ImpactMessage.NOT_BEFORE.with(Shown.of(from), Shown.of(to)));
    }
    if (account != null && !isAccount(account)) {
      faults.add("account", ImpactMessage.NO_ACCOUNT.with(Shown.of(account), LONGEST_ACCOUNT));
    }
    faults.throwIfAny();
    return new Asked(account, first, last, reader.wanted());
  }

  private static boolean isAccount(String account) {
    return !account.isBlank()
        && account.length() <= LONGEST_ACCOUNT
        && account.chars().noneMatch(Character::isISOControl);
  }

  private static Instant moment(String name, String text, Faults faults) {
    if (text == null) {
      return null;
    }
    try {
      Instant moment = parsed(text);
      if (!moment.isBefore(FIRST) && moment.isBefore(LAST)) {
        return moment;
      }
    } catch (DateTimeParseException wrong) {
      // told below
    }
    faults.add(name, ImpactMessage.NO_MOMENT.with(Shown.of(text)));
    return null;
  }

  /** A day means its beginning in UTC. */
  private static Instant parsed(String text) {
    return text.length() == 10
        ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
        : OffsetDateTime.parse(text).toInstant();
  }

  /** What is stored until now. */
  Selection selection() {
    return Selection.until(account, from, to);
  }
}
