package org.salesadvisor.leads.score;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.salesadvisor.account.advice.Conclusion;
import org.salesadvisor.facts.conclusion.NurtureChannel;
import org.salesadvisor.leads.life.LeadEvent;
import org.salesadvisor.leads.life.LeadHistory;
import org.salesadvisor.rulebase.CalculationNorm;

/**
 * Puts contacts on days (UTC). What was done since nurturing began is left out; the next one is due
 * a norm after the last contact, never before today, and each further one a norm later; calls fall
 * on working days. It is made anew whenever it is asked for, so an opt-out ends it at once.
 */
public final class NurturePlan {

  private NurturePlan() {}

  public static List<Contact> of(
      LeadScore score, LeadHistory history, LeadJudge judge, Instant now) {
    if (history.isOptedOut()) {
      return List.of();
    }
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    List<Contact> plan = new ArrayList<>();
    int everyDays = (int) CalculationNorm.LEAD_NURTURE_EVERY.value(judge.rules().norms());
    LocalDate day = first(history, everyDays, today);
    for (Conclusion contact : score.contacts()) {
      if (!history.purposesDone().contains(contact.value().toString())) {
        plan.add(contact(contact, day));
        day = day.plusDays(everyDays);
      }
    }
    history.planned().forEach(planned -> plan.add(planned(planned, today)));
    plan.sort(Comparator.comparing(Contact::day));
    return plan;
  }

  private static LocalDate first(LeadHistory history, int everyDays, LocalDate today) {
    if (history.lastContactAt() == null) {
      return today;
    }
    LocalDate due =
        LocalDate.ofInstant(history.lastContactAt(), ZoneOffset.UTC).plusDays(everyDays);
    return due.isBefore(today) ? today : due;
  }

  private static Contact contact(Conclusion decided, LocalDate day) {
    NurtureChannel channel = NurtureChannel.valueOf(decided.details().get("channel").toString());
    LocalDate fitting = channel == NurtureChannel.TELEPHONE ? workingDay(day) : day;
    return new Contact(fitting, channel, decided.value().toString(), decided);
  }

  private static LocalDate workingDay(LocalDate day) {
    return switch (day.getDayOfWeek()) {
      case SATURDAY, SUNDAY ->
          day.with(java.time.temporal.TemporalAdjusters.next(DayOfWeek.MONDAY));
      default -> day;
    };
  }

  /** What was planned for a day that has passed is still to be done. */
  private static Contact planned(LeadEvent event, LocalDate today) {
    LocalDate day = event.day().isBefore(today) ? today : event.day();
    return new Contact(day, event.channel(), event.purpose(), null);
  }
}
