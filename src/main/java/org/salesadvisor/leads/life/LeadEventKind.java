package org.salesadvisor.leads.life;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.salesadvisor.facts.LeadStep;

/** What can happen to a lead. Its steps are those of domain.md 5 [L, order A]. */
public enum LeadEventKind {
  /** The first of every lead; nobody posts it. */
  CAME_IN(LeadStep.LEAD),
  MARKETING_QUALIFIED(LeadStep.MARKETING_QUALIFIED, LeadStep.LEAD, LeadStep.NURTURING),
  ACCEPTED(LeadStep.ACCEPTED, LeadStep.MARKETING_QUALIFIED),
  /** With a reason. */
  REJECTED(LeadStep.REJECTED, LeadStep.MARKETING_QUALIFIED),
  SALES_QUALIFIED(LeadStep.SALES_QUALIFIED, LeadStep.ACCEPTED),
  OPPORTUNITY(LeadStep.OPPORTUNITY, LeadStep.SALES_QUALIFIED),
  /** Back to nurturing: not ready, or rejected. */
  NURTURING(
      LeadStep.NURTURING,
      LeadStep.LEAD,
      LeadStep.REJECTED,
      LeadStep.ACCEPTED,
      LeadStep.SALES_QUALIFIED,
      LeadStep.OPPORTUNITY,
      LeadStep.LOST),
  WON(LeadStep.WON, LeadStep.OPPORTUNITY),
  /** With a reason. */
  LOST(LeadStep.LOST, LeadStep.OPPORTUNITY),
  /** With a reason. */
  DISQUALIFIED(
      LeadStep.DISQUALIFIED,
      LeadStep.LEAD,
      LeadStep.NURTURING,
      LeadStep.REJECTED,
      LeadStep.ACCEPTED,
      LeadStep.SALES_QUALIFIED),

  // what the lead did
  SITE_VISITED,
  EMAIL_OPENED,
  LINK_FOLLOWED,
  DOCUMENT_DOWNLOADED,
  EVENT_ATTENDED,
  CALL_ANSWERED,
  REPLIED,
  OFFER_ASKED,

  /** Somebody found out more about how it fits. */
  LEARNED,
  /** We did a contact of the plan: by a channel, for a purpose. */
  CONTACTED,
  /** Somebody plans a contact beside the plan of the rules: by a channel, on a day. */
  CONTACT_PLANNED,
  /** It wants to hear nothing more by some channels, or by none. There is no way back. */
  OPTED_OUT;

  /** What the lead itself did, which brings points for engagement. */
  public static final Set<LeadEventKind> RESPONSES = EnumSet.range(SITE_VISITED, OFFER_ASKED);

  /** Those that mean nothing without a reason. */
  private static final Set<LeadEventKind> WITH_REASON = EnumSet.of(REJECTED, LOST, DISQUALIFIED);

  private final LeadStep to;
  private final List<LeadStep> from;

  LeadEventKind() {
    this(null);
  }

  LeadEventKind(LeadStep to, LeadStep... from) {
    this.to = to;
    this.from = List.of(from);
  }

  /** The step that it leads to; null when it changes none. */
  public LeadStep to() {
    return to;
  }

  /** Whether it leads to a step that is later in the life, in which every end is last. */
  public boolean isLaterThan(LeadStep step) {
    return to != null && place(to) > place(step);
  }

  /**
   * How late in the life a step is; nurturing begins anew, and steps of one place exclude each
   * other.
   */
  public static int place(LeadStep step) {
    return switch (step) {
      case LEAD, NURTURING -> 1;
      case MARKETING_QUALIFIED -> 2;
      case ACCEPTED, REJECTED -> 3;
      case SALES_QUALIFIED -> 4;
      case OPPORTUNITY -> 5;
      case WON, LOST, DISQUALIFIED -> 6;
    };
  }

  public boolean needsReason() {
    return WITH_REASON.contains(this);
  }

  /** Whether it may happen to a lead at this step. */
  public boolean isAllowedAt(LeadStep step) {
    return this != CAME_IN && (to == null || from.contains(step));
  }

  /** The steps that a lead may make from here. */
  public static List<LeadEventKind> stepsFrom(LeadStep step) {
    return Arrays.stream(values())
        .filter(kind -> kind.to != null && kind.isAllowedAt(step))
        .toList();
  }
}
