package org.salesadvisor.cycle;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.DateStart;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import org.salesadvisor.language.Language;
import org.salesadvisor.rulebase.Texts;

/**
 * Writes the plan of an account as a calendar (RFC 5545): an event of the whole day for each step
 * that is not done and has a day, which keeps nobody busy. A step has the same name in every plan
 * of the account, so that it moves along.
 */
public final class CycleCalendar {

  private CycleCalendar() {}

  public static String of(IntegralCycle cycle, Language language) {
    ICalendar calendar = new ICalendar();
    calendar.setProductId("-//Sales Advisor//Cycle//" + language.name());
    String account = cycle.document().account().id();
    calendar.setName(account);
    Texts texts = cycle.rules().texts(language);
    cycle.plan().stream()
        .filter(step -> step.doneOn() == null && step.on() != null)
        .forEach(step -> calendar.addEvent(event(step, account, cycle, texts)));
    return Biweekly.write(calendar).go();
  }

  private static VEvent event(PlannedStep step, String account, IntegralCycle cycle, Texts texts) {
    VEvent event = new VEvent();
    event.setUid(step.conclusion().value() + "@" + account);
    event.setDateTimeStamp(
        Date.from(cycle.timeline().today().atStartOfDay(ZoneOffset.UTC).toInstant()));
    event.setDateStart(day(step.on()));
    event.setSummary(texts.name(step.conclusion().code()) + ": " + account);
    event.setDescription(
        texts.conclusion(step.conclusion().code())
            + "\n"
            + CycleJson.owner(step, texts)
            + "\n"
            + texts.name("MEASURE_" + step.measure()));
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
