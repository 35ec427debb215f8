package org.salesadvisor.account.advice;

import java.io.IOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes a draft as it is kept: each reason once, under {@code reasons}, and named by its position
 * everywhere else; nothing of what the version of the rules that decided can tell. {@link
 * AdviceReader} reads it.
 */
final class KeptAdvice {

  private final Output output;
  private final Map<Ground, Integer> places = new IdentityHashMap<>(64);
  private final List<Ground> grounds = new ArrayList<>(64);

  KeptAdvice(Output output) {
    this.output = output;
  }

  void write(Draft draft) throws IOException {
    output.raw("{\"buyingClass\":");
    conclusion(draft.buyingClass());
    output.raw(",\"sellingMode\":");
    conclusion(draft.sellingMode());
    output.raw(",\"loop\":");
    conclusion(draft.loop());
    output.raw(",\"koop\":");
    conclusion(draft.koop());
    output.raw(",\"involvement\":");
    conclusion(draft.involvement());
    part(",\"principles\":[", draft.principles());
    part(",\"processMap\":[", draft.processMap());
    part(",\"leadSources\":[", draft.leadSources());
    part(",\"cycleAlignment\":[", draft.cycleAlignment());
    part(",\"interventions\":[", draft.interventions());
    part(",\"warnings\":[", draft.warnings());
    missing(draft.missing());
    conflicts(draft.conflicts());
    reasons();
    output.originsKept();
    output.raw("}");
  }

  private void part(String begin, List<Drafted> conclusions) throws IOException {
    output.raw(begin);
    for (int i = 0; i < conclusions.size(); i++) {
      separate(i);
      conclusion(conclusions.get(i));
    }
    output.raw("]");
  }

  private void separate(int position) throws IOException {
    if (position > 0) {
      output.raw(",");
    }
  }

  private void conclusion(Drafted conclusion) throws IOException {
    Outline outline = conclusion.outline();
    output.raw("{\"value\":");
    output.raw(Values.json(outline.value()));
    output.raw(",\"code\":\"");
    output.raw(outline.code());
    for (Map.Entry<String, Object> detail : outline.details().entrySet()) {
      output.raw("\",\"");
      output.raw(detail.getKey());
      output.raw("\":\"");
      output.raw(String.valueOf(detail.getValue()));
    }
    output.raw("\",");
    because(conclusion.grounds());
    if (!conclusion.waitsFor().isEmpty()) {
      output.raw(",\"waitsFor\":");
      output.raw(Values.json(conclusion.waitsFor()));
    }
    output.raw("}");
  }

  private void because(Grounds grounds) throws IOException {
    output.raw("\"because\":[");
    Ground[] all = grounds.all();
    for (int i = 0; i < all.length; i++) {
      separate(i);
      output.raw(Integer.toString(place(all[i])));
    }
    output.raw("]");
  }

  private int place(Ground ground) {
    Integer known = places.get(ground);
    if (known != null) {
      return known;
    }
    places.put(ground, grounds.size());
    grounds.add(ground);
    return grounds.size() - 1;
  }

  private void missing(List<Missing> missing) throws IOException {
    output.raw(",\"missing\":[");
    for (int i = 0; i < missing.size(); i++) {
      separate(i);
      output.raw("{\"path\":\"");
      output.raw(missing.get(i).path());
      output.raw("\",\"settles\":");
      AdviceWriter.topics(missing.get(i).settles(), output);
      output.raw(",\"mayChange\":");
      AdviceWriter.topics(missing.get(i).mayChange(), output);
      output.raw("}");
    }
    output.raw("]");
  }

  private void conflicts(List<DraftedConflict> conflicts) throws IOException {
    output.raw(",\"conflicts\":[");
    for (int i = 0; i < conflicts.size(); i++) {
      separate(i);
      output.raw("{\"code\":\"");
      output.raw(conflicts.get(i).code());
      output.raw("\",");
      AdviceWriter.sides(conflicts.get(i), output);
      output.raw(",");
      because(conflicts.get(i).grounds());
      output.raw("}");
    }
    output.raw("]");
  }

  private void reasons() throws IOException {
    output.raw(",\"reasons\":[");
    for (int i = 0; i < grounds.size(); i++) {
      separate(i);
      output.raw("{\"rule\":\"");
      output.raw(grounds.get(i).basis().rule());
      output.raw("\",\"facts\":");
      ReasonWriter.facts(grounds.get(i), output);
      output.raw("}");
    }
    output.raw("]");
  }
}
