package org.salesadvisor.account.invoices;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.salesadvisor.account.profile.Profile;

/**
 * How a file of invoice lines is read.
 *
 * @param columns the name of the column of each part of a line; a part without column is unknown
 * @param dates how moments are written
 * @param zone where a moment without offset is meant
 * @param currency of every price
 * @param skippedPrefixes an invoice whose number starts so, such as a cancellation, does not count
 * @param asOf the moment taken for now, or null for now
 * @param once what the mapping gives for customers with one invoice
 * @param again what it gives for customers with more
 */
public record Mapping(
    Map<Part, String> columns,
    DateTimeFormatter dates,
    ZoneId zone,
    String currency,
    List<String> skippedPrefixes,
    Instant asOf,
    Given once,
    Given again) {

  /**
   * Facts that the mapping gives, because the lines do not tell them.
   *
   * @param profile holds the facts; its account means nothing
   * @param paths of those facts
   */
  public record Given(Profile profile, Set<String> paths) {}

  /** The parts of an invoice line. */
  public enum Part {
    CUSTOMER(true),
    INVOICE(true),
    AT(true),
    ITEM(true),
    UNITS(true),
    PRICE(false),
    NAME(false);

    private final boolean isRequired;

    Part(boolean isRequired) {
      this.isRequired = isRequired;
    }

    boolean isRequired() {
      return isRequired;
    }

    /** As the mapping names it. */
    String key() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /**
   * Reads a mapping.
   *
   * @param yaml its text
   * @throws org.salesadvisor.errors.InvalidInputException naming every fault
   */
  public static Mapping read(String yaml) {
    return new MappingReader().read(yaml);
  }
}
