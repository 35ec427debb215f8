package org.salesadvisor.cli;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.salesadvisor.account.batch.Result;
import org.salesadvisor.account.batch.ResultWriter;
import org.salesadvisor.account.batch.Verdict;
import org.salesadvisor.language.Language;

/** Each advice as a page to read. */
final class PageResults implements ResultWriter {

  private final Language language;
  private final boolean hasColours;

  PageResults(Language language, boolean hasColours) {
    this.language = language;
    this.hasColours = hasColours;
  }

  @Override
  public byte[] head() {
    return new byte[0];
  }

  @Override
  public int chunk() {
    return 1;
  }

  @Override
  public byte[] write(List<Result> results) {
    Page page = new Page(hasColours);
    for (Result result : results) {
      if (result.verdict() instanceof Verdict.Advised advised) {
        new AdvicePage(page, advised.rules().texts(language)).write(advised.answer());
      } else if (result.verdict() instanceof Verdict.Refused refused) {
        refused(page, refused);
      }
    }
    return page.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void refused(Page page, Verdict.Refused refused) {
    page.line(0, Page.Style.BAD, PageWord.REFUSED.with().text(language));
    refused
        .faults()
        .forEach(
            fault ->
                page.hanging(
                    2,
                    "· ",
                    Page.Style.PLAIN,
                    fault.place(language) + "  " + fault.message().text(language)));
  }
}
