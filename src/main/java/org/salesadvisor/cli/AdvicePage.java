package org.salesadvisor.cli;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.salesadvisor.account.advice.Advice;
import org.salesadvisor.account.advice.Answer;
import org.salesadvisor.account.advice.Conclusion;
import org.salesadvisor.account.advice.Conflict;
import org.salesadvisor.account.advice.FactValue;
import org.salesadvisor.account.advice.Missing;
import org.salesadvisor.account.advice.Reason;
import org.salesadvisor.account.advice.ReasonWords;
import org.salesadvisor.facts.conclusion.Topic;
import org.salesadvisor.rulebase.Texts;

/** Lays out one advice for a person: what is concluded, what to do, why, and what is still open. */
final class AdvicePage {

  private static final int LABEL = 18;

  private final Page page;
  private final Texts texts;

  AdvicePage(Page page, Texts texts) {
    this.page = page;
    this.texts = texts;
  }

  void write(Answer answer) {
    Advice advice = answer.advice();
    head(answer);
    leading(PageWord.BUYING_CLASS, advice.buyingClass());
    leading(PageWord.SELLING_MODE, advice.sellingMode());
    leading(PageWord.LOOP, advice.loop());
    leading(PageWord.KOOP, advice.koop());
    leading(PageWord.INVOLVEMENT, advice.involvement());
    conflicts(advice.conflicts());
    list(PageWord.WARNINGS, Page.Style.BAD, advice.warnings());
    list(PageWord.CYCLE_ALIGNMENT, Page.Style.BAD, advice.cycleAlignment());
    list(PageWord.INTERVENTIONS, Page.Style.STRONG, advice.interventions());
    list(PageWord.PRINCIPLES, Page.Style.STRONG, advice.principles());
    list(PageWord.LEAD_SOURCES, Page.Style.STRONG, advice.leadSources());
    processMap(advice.processMap());
    missing(advice.missing());
  }

  private void head(Answer answer) {
    String id = answer.account().id();
    String name = answer.account().name();
    DateTimeFormatter day =
        DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(texts.language().locale());
    page.rule();
    page.line(1, Page.Style.STRONG, name == null ? id : name + " · " + id);
    page.line(
        1,
        Page.Style.FAINT,
        word(PageWord.AS_OF, day.format(answer.asOf().atOffset(ZoneOffset.UTC)))
            + " · "
            + word(PageWord.RULES, answer.label()));
    page.rule();
  }

  private void leading(PageWord field, Conclusion conclusion) {
    page.blank();
    boolean isKnown = conclusion.isDetermined();
    page.labelled(
        1,
        word(field),
        LABEL,
        isKnown ? Page.Style.GOOD : Page.Style.OPEN,
        isKnown ? value(field, conclusion) : capitals(PageWord.UNDETERMINED));
    page.line(1 + LABEL, Page.Style.PLAIN, texts.conclusion(conclusion.code()));
    reasons(1 + LABEL, conclusion.because());
    for (String path : conclusion.waitsFor()) {
      page.hanging(1 + LABEL, "? ", Page.Style.OPEN, texts.fact(path) + " (" + path + ")");
    }
  }

  private String value(PageWord field, Conclusion conclusion) {
    if (conclusion.value() instanceof Map<?, ?> sides) {
      return sides.entrySet().stream()
          .map(side -> name("SIDE_", side.getKey()) + ": " + departments((List<?>) side.getValue()))
          .collect(Collectors.joining(" · "));
    }
    return conclusion.value() instanceof Integer
        ? word(field) + " " + conclusion.value()
        : texts.name(conclusion.code());
  }

  private String departments(List<?> departments) {
    return departments.stream()
        .map(department -> name("DEPARTMENT_", department))
        .collect(Collectors.joining(", "));
  }

  private String name(String kind, Object constant) {
    return texts.name(kind + constant.toString().toUpperCase());
  }

  private void reasons(int indent, List<Reason> reasons) {
    for (Reason reason : reasons) {
      String mark = reason.assumption() ? ", " + word(PageWord.ASSUMPTION) : "";
      page.hanging(
          indent,
          "· ",
          Page.Style.PLAIN,
          ReasonWords.of(reason, texts) + " [" + reason.rule() + mark + "]");
    }
  }

  private String word(PageWord word, Object... values) {
    return word.with(values).text(texts.language());
  }

  private String capitals(PageWord word) {
    return word(word).toUpperCase(texts.language().locale());
  }

  private void section(PageWord field) {
    page.blank();
    page.line(1, Page.Style.STRONG, capitals(field));
  }

  private void list(PageWord field, Page.Style style, List<Conclusion> conclusions) {
    if (conclusions.isEmpty()) {
      return;
    }
    section(field);
    for (Conclusion conclusion : conclusions) {
      page.line(3, style, texts.conclusion(conclusion.code()));
      reasons(5, conclusion.because());
      for (String path : conclusion.waitsFor()) {
        page.hanging(5, "? ", Page.Style.OPEN, texts.fact(path) + " (" + path + ")");
      }
    }
  }

  private void conflicts(List<Conflict> conflicts) {
    if (conflicts.isEmpty()) {
      return;
    }
    section(PageWord.CONFLICTS);
    for (Conflict conflict : conflicts) {
      page.line(3, Page.Style.BAD, texts.conclusion(conflict.code()));
      for (FactValue side : conflict.sides()) {
        page.hanging(
            5,
            "· ",
            Page.Style.PLAIN,
            texts.fact(side.path()) + " — " + texts.value(side.path(), side.value()));
      }
    }
  }

  private void processMap(List<Conclusion> steps) {
    if (steps.isEmpty()) {
      return;
    }
    section(PageWord.PROCESS_MAP);
    int number = 1;
    for (Conclusion step : steps) {
      page.labelled(3, number + ".", 4, Page.Style.STRONG, texts.conclusion(step.code()));
      page.line(
          7,
          Page.Style.FAINT,
          detail(step, "SALES_PHASE_", "phase")
              + " · "
              + detail(step, "BEHAVIOUR_", "behaviour")
              + " · "
              + detail(step, "COMMUNICATION_", "communication")
              + " · "
              + detail(step, "ACTOR_", "actor"));
      page.line(7, Page.Style.FAINT, word(PageWord.MEASURE, detail(step, "MEASURE_", "measure")));
      number++;
    }
  }

  private String detail(Conclusion step, String kind, String field) {
    return name(kind, step.details().get(field));
  }

  private void missing(List<Missing> missing) {
    if (missing.isEmpty()) {
      return;
    }
    section(PageWord.MISSING);
    for (Missing one : missing) {
      page.hanging(3, "? ", Page.Style.OPEN, texts.fact(one.path()) + " (" + one.path() + ")");
      topics(PageWord.SETTLES, one.settles());
      topics(PageWord.MAY_CHANGE, one.mayChange());
    }
  }

  private void topics(PageWord field, java.util.Set<Topic> topics) {
    if (!topics.isEmpty()) {
      String names =
          topics.stream()
              .map(topic -> texts.name("TOPIC_" + topic))
              .collect(Collectors.joining(", "));
      page.line(5, Page.Style.FAINT, word(field, names));
    }
  }
}
