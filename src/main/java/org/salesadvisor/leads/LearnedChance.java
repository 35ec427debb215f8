package org.salesadvisor.leads;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.salesadvisor.language.Message;
import org.salesadvisor.leads.learned.Score;

/**
 * What was learned from others, told of a lead.
 *
 * @param foretold null where there is nothing to tell
 * @param whyNot why not; null where there is
 */
record LearnedChance(
    JudgedLead lead, LearnedReport report, Score.Foretold foretold, Message whyNot) {

  static LearnedChance of(JudgedLead lead, LeadThen then, LearnedReport report) {
    Message whyNot = whyNot(lead, then, report);
    return new LearnedChance(
        lead,
        report,
        whyNot == null ? report.learned().score().foretell(then.values(lead.judge())) : null,
        whyNot);
  }

  private static Message whyNot(JudgedLead lead, LeadThen then, LearnedReport report) {
    if (!report.earnsItsPlace()) {
      return LearnedMessage.NOT_SHOWN.with();
    } else if (lead.lead().erasedAt() != null) {
      return LearnedMessage.ERASED.with();
    } else if (then.hasEnded()) {
      return LearnedMessage.ENDED.with(lead.history().step());
    } else if (then.isTimeOver()) {
      return LearnedMessage.TIME_OVER.with(report.asked().horizonDays());
    }
    return then.isTooEarly()
        ? LearnedMessage.TOO_EARLY.with(LocalDate.ofInstant(then.scoredAt(), ZoneOffset.UTC))
        : null;
  }
}
