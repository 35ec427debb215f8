package org.salesadvisor.cli;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.salesadvisor.account.advice.Advice;
import org.salesadvisor.account.advice.Conclusion;
import org.salesadvisor.account.batch.Result;
import org.salesadvisor.account.batch.ResultWriter;
import org.salesadvisor.account.batch.Verdict;
import org.salesadvisor.errors.Fault;
import org.salesadvisor.language.Language;
import org.salesadvisor.rulebase.Texts;

/** Many advices, a line each. */
final class OverviewResults implements ResultWriter {

  private static final String FORM = "%6s  %-22.22s  %-16.16s  %-20.20s %5s %5s  %s%n";
  private static final int CHUNK = 64;

  private final Language language;

  OverviewResults(Language language) {
    this.language = language;
  }

  @Override
  public int chunk() {
    return CHUNK;
  }

  @Override
  public byte[] head() {
    return bytes(
        String.format(
                Locale.ROOT,
                FORM,
                word(PageWord.LINE),
                word(PageWord.ACCOUNT),
                word(PageWord.BUYING_CLASS),
                word(PageWord.SELLING_MODE),
                "LOOP",
                "KOOP",
                word(PageWord.NOTES))
            + "─".repeat(Page.WIDTH)
            + "\n");
  }

  @Override
  public byte[] write(List<Result> results) {
    StringBuilder text = new StringBuilder();
    results.forEach(result -> text.append(row(result)));
    return bytes(text.toString());
  }

  private String row(Result result) {
    if (result.verdict() instanceof Verdict.Advised advised) {
      return advised(result, advised.answer().advice(), advised.rules().texts(language));
    }
    Fault fault = ((Verdict.Refused) result.verdict()).faults().get(0);
    return String.format(Locale.ROOT, "%6d  %s%n", result.line(), fault.text(language));
  }

  private String advised(Result result, Advice advice, Texts texts) {
    return String.format(
        Locale.ROOT,
        FORM,
        result.line(),
        result.account(),
        name(advice.buyingClass(), texts),
        name(advice.sellingMode(), texts),
        number(advice.loop()),
        number(advice.koop()),
        notes(advice));
  }

  private String name(Conclusion conclusion, Texts texts) {
    return conclusion.isDetermined() ? texts.name(conclusion.code()) : word(PageWord.UNDETERMINED);
  }

  private static String number(Conclusion conclusion) {
    return conclusion.isDetermined() ? conclusion.value().toString() : "?";
  }

  private String notes(Advice advice) {
    StringBuilder notes = new StringBuilder();
    note(notes, PageWord.TO_LOOK_AT, advice.warnings().size() + advice.cycleAlignment().size());
    note(notes, PageWord.IN_CONFLICT, advice.conflicts().size());
    long asks = advice.missing().stream().filter(one -> !one.settles().isEmpty()).count();
    note(notes, PageWord.TO_ASK, (int) asks);
    return notes.toString().strip();
  }

  private void note(StringBuilder notes, PageWord word, int count) {
    if (count > 0) {
      notes.append(' ').append(word(word, count));
    }
  }

  private String word(PageWord word, Object... values) {
    return word.with(values).text(language);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
