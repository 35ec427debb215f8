package org.salesadvisor.effectiveness;

import java.util.List;

/** The two mixes, with their usual items [sales communication A; MARCOM L, the last three A]. */
enum Mix {
  SALES_COMMUNICATION(
      "VISIT",
      "TELEPHONE",
      "MAIL_AND_OFFER",
      "FAIR_AND_DEMO",
      "WEB_AND_SOCIAL",
      "REFERRAL",
      "DOCUMENTATION"),
  MARCOM(
      "ADVERTISING",
      "PUBLIC_RELATIONS",
      "SPONSORING",
      "SALES_PROMOTION",
      "DIRECT_MARKETING",
      "PERSONAL_SELLING",
      "ONLINE",
      "FAIRS",
      "POINT_OF_SALE");

  private final List<String> usual;

  Mix(String... usual) {
    this.usual = List.of(usual);
  }

  /** Its items where nobody configured others. */
  List<String> usual() {
    return usual;
  }
}
