package org.salesadvisor.account.advice;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.salesadvisor.facts.conclusion.Topic;

/**
 * Writes a draft with its reasons where they belong, as fields with commas between them. What
 * returns from advice to advice is copied, past a generator's care for commas and names, which
 * takes as long as the copying.
 */
final class AdviceWriter {

  private static final SerializedString BECAUSE = new SerializedString("\"because\":[");
  private static final SerializedString WAITS_FOR = new SerializedString("],\"waitsFor\":[");
  private static final SerializedString END = new SerializedString("]}");

  private final Output output;
  private final Fragments fragments;
  private final ReasonWriter reasons;

  AdviceWriter(Output output, Fragments fragments) {
    this.output = output;
    this.fragments = fragments;
    this.reasons = new ReasonWriter(output, fragments);
  }

  void write(Draft draft) throws IOException {
    output.raw("\"buyingClass\":");
    conclusion(draft.buyingClass());
    output.raw(",\"sellingMode\":");
    conclusion(draft.sellingMode());
    output.raw(",\"loop\":");
    conclusion(draft.loop());
    output.raw(",\"koop\":");
    conclusion(draft.koop());
    output.raw(",\"involvement\":");
    conclusion(draft.involvement());
    part(",\"principles\":", draft.principles());
    part(",\"processMap\":", draft.processMap());
    part(",\"leadSources\":", draft.leadSources());
    part(",\"cycleAlignment\":", draft.cycleAlignment());
    part(",\"interventions\":", draft.interventions());
    part(",\"warnings\":", draft.warnings());
    missing(draft.missing());
    conflicts(draft.conflicts());
  }

  private void part(String begin, List<Drafted> conclusions) throws IOException {
    output.raw(begin);
    array(conclusions);
  }

  void array(List<Drafted> conclusions) throws IOException {
    output.raw("[");
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

  void conclusion(Drafted conclusion) throws IOException {
    output.raw(fragments.beginning(conclusion.outline()));
    because(conclusion.grounds());
    output.raw(WAITS_FOR);
    List<String> paths = conclusion.waitsFor();
    for (int i = 0; i < paths.size(); i++) {
      separate(i);
      output.raw("\"" + paths.get(i) + "\"");
    }
    output.raw(END);
  }

  /** Without the bracket that closes them. */
  private void because(Grounds grounds) throws IOException {
    output.raw(BECAUSE);
    output.origins(grounds);
    Ground[] all = grounds.all();
    for (int i = 0; i < all.length; i++) {
      separate(i);
      reasons.write(all[i]);
    }
  }

  private void missing(List<Missing> missing) throws IOException {
    output.raw(",\"missing\":[");
    for (int i = 0; i < missing.size(); i++) {
      separate(i);
      missing(missing.get(i));
    }
    output.raw("]");
  }

  private void missing(Missing missing) throws IOException {
    output.raw(fragments.missing(missing.path()));
    output.raw("\"settles\":");
    topics(missing.settles(), output);
    output.raw(",\"mayChange\":");
    topics(missing.mayChange(), output);
    output.raw("}");
  }

  static void topics(Set<Topic> topics, Output output) throws IOException {
    String before = "[\"";
    for (Topic topic : topics) {
      output.raw(before);
      output.raw(TopicNames.of(topic));
      before = "\",\"";
    }
    output.raw(topics.isEmpty() ? "[]" : "\"]");
  }

  private void conflicts(List<DraftedConflict> conflicts) throws IOException {
    output.raw(",\"conflicts\":[");
    for (int i = 0; i < conflicts.size(); i++) {
      separate(i);
      SerializableString begin = fragments.conflict(conflicts.get(i).code());
      output.raw(begin);
      sides(conflicts.get(i), output);
      output.raw(",");
      because(conflicts.get(i).grounds());
      output.raw(END);
    }
    output.raw("]");
  }

  static void sides(DraftedConflict conflict, Output output) throws IOException {
    String before = "\"sides\":[{\"path\":\"";
    for (FactValue side : conflict.sides()) {
      output.raw(before + side.path() + "\",\"value\":" + Values.json(side.value()));
      before = "},{\"path\":\"";
    }
    for (String path : conflict.paths()) {
      output.raw(before + path + "\",\"value\":");
      output.value(path);
      before = "},{\"path\":\"";
    }
    output.raw("}]");
  }
}
