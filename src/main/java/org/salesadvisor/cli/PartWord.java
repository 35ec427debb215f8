package org.salesadvisor.cli;

import java.util.Arrays;
import org.salesadvisor.impact.Part;
import org.salesadvisor.language.Message;

/** The parts of an advice in the words of its page. */
enum PartWord {
  BUYING_CLASS(Part.BUYING_CLASS, PageWord.BUYING_CLASS),
  SELLING_MODE(Part.SELLING_MODE, PageWord.SELLING_MODE),
  LOOP(Part.LOOP, PageWord.LOOP),
  KOOP(Part.KOOP, PageWord.KOOP),
  INVOLVEMENT(Part.INVOLVEMENT, PageWord.INVOLVEMENT),
  PRINCIPLES(Part.PRINCIPLES, PageWord.PRINCIPLES),
  PROCESS_MAP(Part.PROCESS_MAP, PageWord.PROCESS_MAP),
  LEAD_SOURCES(Part.LEAD_SOURCES, PageWord.LEAD_SOURCES),
  CYCLE_ALIGNMENT(Part.CYCLE_ALIGNMENT, PageWord.CYCLE_ALIGNMENT),
  INTERVENTIONS(Part.INTERVENTIONS, PageWord.INTERVENTIONS),
  WARNINGS(Part.WARNINGS, PageWord.WARNINGS),
  MISSING(Part.MISSING, PageWord.MISSING),
  CONFLICTS(Part.CONFLICTS, PageWord.CONFLICTS);

  private final Part part;
  private final PageWord word;

  PartWord(Part part, PageWord word) {
    this.part = part;
    this.word = word;
  }

  /** By the name of the part in JSON. */
  static PartWord of(String field) {
    return Arrays.stream(values())
        .filter(word -> word.part.field().equals(field))
        .findFirst()
        .orElseThrow();
  }

  Message word() {
    return word.with();
  }
}
