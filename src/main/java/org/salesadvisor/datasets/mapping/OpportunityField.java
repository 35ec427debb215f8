package org.salesadvisor.datasets.mapping;

import java.util.Arrays;
import java.util.List;
import org.salesadvisor.facts.SalesPhase;

/** What is kept of an opportunity. Only the id must have a column. */
public enum OpportunityField implements Field {
  /** Names it; the same id in a later import is the same opportunity. */
  ID("id", Kind.TEXT),
  ACCOUNT("account", Kind.TEXT),
  /** The salesperson who owns it. */
  REP("rep", Kind.TEXT),
  TEAM("team", Kind.TEXT),
  CHANNEL("channel", Kind.TEXT),
  /** The marketing action that it came from. */
  CAMPAIGN("campaign", Kind.TEXT),
  PRODUCT("product", Kind.TEXT),
  /** The class of its size; made from the value when the mapping gives bounds. */
  SIZE("size", Kind.TEXT),
  /** The first contact: the lead is there. Its day is the cohort date. */
  LEAD_AT("leadAt", Kind.MOMENT),
  /** Qualified: the lead is a prospect. */
  PROSPECT_AT("prospectAt", Kind.MOMENT),
  /** Ordered. */
  WON_AT("wonAt", Kind.MOMENT),
  LOST_AT("lostAt", Kind.MOMENT),
  /** Won, lost or, while it is open, expected to close: which, says the outcome. */
  CLOSED_AT("closedAt", Kind.MOMENT),
  /** Expected to close; goes before {@link #CLOSED_AT} while it is open. */
  EXPECTED_CLOSE_AT("expectedCloseAt", Kind.MOMENT),
  /** For when the next step is planned. */
  NEXT_STEP_AT("nextStepAt", Kind.MOMENT),
  /** The client stayed: a further order, a renewal. */
  RETAINED_AT("retainedAt", Kind.MOMENT),
  OUTCOME("outcome", Kind.CONSTANT),
  /** The phase of the sales cycle in which it is now. */
  PHASE("phase", Kind.CONSTANT),
  VALUE("value", Kind.AMOUNT),
  CURRENCY("currency", Kind.CURRENCY),
  LOSS_REASON("lossReason", Kind.TEXT),
  /** How often it was called or visited. */
  ATTEMPTS("attempts", Kind.COUNT),
  /** Contacts before these attempts; none is cold. */
  EARLIER_CONTACTS("earlierContacts", Kind.COUNT),
  /** Of all that was done for it. */
  COST("cost", Kind.AMOUNT),
  /** How many of those who decide were spoken to. */
  PEOPLE_CONTACTED("peopleContacted", Kind.COUNT),
  /** For how many days the problem was analysed. */
  ANALYSIS_DAYS("analysisDays", Kind.COUNT);

  private final String key;
  private final Kind kind;

  OpportunityField(String key, Kind kind) {
    this.key = key;
    this.kind = kind;
  }

  @Override
  public String key() {
    return key;
  }

  @Override
  public Kind kind() {
    return kind;
  }

  @Override
  public List<String> constants() {
    return switch (this) {
      case OUTCOME -> Arrays.stream(Outcome.values()).map(Enum::name).toList();
      case PHASE -> Arrays.stream(SalesPhase.values()).map(Enum::name).toList();
      default -> List.of();
    };
  }
}
