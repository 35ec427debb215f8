package org.salesadvisor.leads.learned;

import java.util.Arrays;
import java.util.List;

/** Something that may be known of a lead, as a value; what rules see of it is among them. */
public enum Column {
  SOURCE,
  OWNER,
  CHANNEL,
  CAMPAIGN,
  PRODUCT,
  SIZE,
  TEAM,
  /** Whether there were contacts before. */
  EARLIER_CONTACTS,
  TARGET_INDUSTRY,
  SERVED_REGION,
  COMPANY_SIZE,
  ROLE,
  NEED_STATED,
  SITE_VISITED,
  EMAIL_OPENED,
  LINK_FOLLOWED,
  DOCUMENT_DOWNLOADED,
  EVENT_ATTENDED,
  CALL_ANSWERED,
  REPLIED,
  OFFER_ASKED,

  // these grow or are settled until the outcome is there, so nobody can foretell by them
  ATTEMPTS(true),
  PEOPLE_CONTACTED(true),
  ANALYSIS_DAYS(true),
  COST(true),
  VALUE(true),
  LOSS_REASON(true);

  private final boolean isSettledAtEnd;

  Column() {
    this(false);
  }

  Column(boolean isSettledAtEnd) {
    this.isSettledAtEnd = isSettledAtEnd;
  }

  /** Whether what it holds is complete only when the outcome is known. */
  boolean isSettledAtEnd() {
    return isSettledAtEnd;
  }

  /** Those by which something may be foretold. */
  static List<Column> ahead() {
    return Arrays.stream(values()).filter(column -> !column.isSettledAtEnd).toList();
  }
}
