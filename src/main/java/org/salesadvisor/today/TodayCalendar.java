package org.salesadvisor.today;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.DateStart;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import java.time.LocalDate;
import java.util.Date;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.salesadvisor.datasets.store.WorkItem;
import org.salesadvisor.language.Language;
import org.salesadvisor.rulebase.Texts;

/**
 * Writes the list of today as a calendar (RFC 5545): an event of the whole day for each item, which
 * keeps nobody busy. The same item has the same name on every day, so that it moves along.
 */
final class TodayCalendar {

  private TodayCalendar() {}

  static String of(OperationalFunnel funnel, Language language) {
    ICalendar calendar = new ICalendar();
    calendar.setProductId("-//Sales Advisor//Today//" + language.name());
    calendar.setName(funnel.scope().dataset().name());
    Texts texts = funnel.rules().texts(language);
    funnel.page().forEach(item -> calendar.addEvent(event(Told.of(item, funnel, texts), funnel)));
    return Biweekly.write(calendar).go();
  }

  private static VEvent event(Told told, OperationalFunnel funnel) {
    WorkItem item = told.item();
    VEvent event = new VEvent();
    event.setUid(item.id() + "@" + funnel.scope().dataset().id());
    event.setDateTimeStamp(Date.from(funnel.scope().asOf()));
    event.setDateStart(day(funnel.scope().day()));
    event.setSummary(told.action() + ": " + told.name());
    event.setDescription(
        Stream.of(
                Stream.of(told.advice()),
                told.reasons().stream(),
                Stream.of(told.phase(), told.value(), item.owner() == null ? "" : item.owner()))
            .flatMap(lines -> lines)
            .filter(line -> !line.isEmpty())
            .collect(Collectors.joining("\n")));
    // 1 is the highest, and 9 the lowest
    event.setPriority(1 + 4 * item.urgency());
    event.addCategories(told.urgency().value().toString());
    event.setTransparency(true);
    return event;
  }

  private static DateStart day(LocalDate day) {
    return new DateStart(
        new ICalDate(
            new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth()),
            false));
  }
}
