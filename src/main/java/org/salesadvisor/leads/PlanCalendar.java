package org.salesadvisor.leads;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.DateStart;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import java.time.LocalDate;
import java.util.Date;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.salesadvisor.account.advice.ReasonWords;
import org.salesadvisor.language.Language;
import org.salesadvisor.leads.score.Contact;
import org.salesadvisor.leads.store.Lead;
import org.salesadvisor.rulebase.Texts;

/**
 * Writes plans as a calendar (RFC 5545): an event of the whole day for each contact, which keeps
 * nobody busy. The same contact has the same name in every feed, so that it moves along, and one
 * that an opt-out ended is no longer there.
 */
final class PlanCalendar {

  private final ICalendar calendar = new ICalendar();
  private final Texts texts;

  PlanCalendar(Language language, Texts texts) {
    this.texts = texts;
    calendar.setProductId("-//Sales Advisor//Leads//" + language.name());
  }

  void add(JudgedLead lead) {
    lead.plan().forEach(contact -> calendar.addEvent(event(lead, contact)));
  }

  String text() {
    return Biweekly.write(calendar).go();
  }

  private VEvent event(JudgedLead lead, Contact contact) {
    VEvent event = new VEvent();
    String what = contact.purpose() == null ? contact.channel().name() : contact.purpose();
    event.setUid(what + "@" + lead.lead().id());
    event.setDateTimeStamp(Date.from(lead.now()));
    event.setDateStart(day(contact.day()));
    event.setSummary(PlanTable.channel(contact, texts) + ": " + who(lead.lead()));
    event.setDescription(description(contact));
    event.addCategories(contact.channel().name());
    event.setTransparency(true);
    return event;
  }

  private String description(Contact contact) {
    if (contact.decided() == null) {
      return Objects.toString(contact.purpose(), "");
    }
    return Stream.concat(
            Stream.of(texts.conclusion(contact.decided().code())),
            contact.decided().because().stream().map(reason -> ReasonWords.of(reason, texts)))
        .distinct()
        .collect(Collectors.joining("\n"));
  }

  /** As people call it; its id where nobody knows who it is. */
  private static String who(Lead lead) {
    String who =
        Stream.of(lead.name(), lead.company())
            .filter(Objects::nonNull)
            .collect(Collectors.joining(", "));
    return who.isEmpty() ? lead.id().toString() : who;
  }

  private static DateStart day(LocalDate day) {
    return new DateStart(
        new ICalDate(
            new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth()),
            false));
  }
}
