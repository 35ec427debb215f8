package org.salesadvisor.cli;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
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

  private final ResourceBundle words;
  private final Language language;

  OverviewResults(Language language) {
    this.language = language;
    this.words = Languages.words(language);
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
                words.getString("line"),
                words.getString("account"),
                words.getString("buyingClass"),
                words.getString("sellingMode"),
                "LOOP",
                "KOOP",
                words.getString("notes"))
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
    return String.format(
        Locale.ROOT, "%6d  %s: %s%n", result.line(), fault.pointer(), fault.message());
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
    return conclusion.isDetermined()
        ? texts.name(conclusion.code())
        : words.getString("undetermined");
  }

  private static String number(Conclusion conclusion) {
    return conclusion.isDetermined() ? conclusion.value().toString() : "?";
  }

  private String notes(Advice advice) {
    StringBuilder notes = new StringBuilder();
    note(notes, "warnings", advice.warnings().size() + advice.cycleAlignment().size());
    note(notes, "conflicts", advice.conflicts().size());
    long asks = advice.missing().stream().filter(one -> !one.settles().isEmpty()).count();
    note(notes, "asks", (int) asks);
    return notes.toString().strip();
  }

  private void note(StringBuilder notes, String word, int count) {
    if (count > 0) {
      notes.append(' ').append(count).append(' ').append(words.getString("note." + word));
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
