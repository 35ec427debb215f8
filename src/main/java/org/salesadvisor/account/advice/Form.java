package org.salesadvisor.account.advice;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.salesadvisor.decisionlog.AnswerForm;
import org.salesadvisor.engine.FactField;
import org.salesadvisor.rulebase.TextTemplate;

/** A draft as JSON, encoded once, with gaps for what one decision was given. Immutable. */
final class Form {

  private interface Gap {
    void fill(Output answer) throws IOException;
  }

  private final SerializableString[] pieces;
  private final Gap[] gaps;

  // made twice they are equal, so threads need not wait for each other
  private volatile AnswerForm shared;

  private Form(Recording recorded) {
    this.pieces = recorded.pieces.toArray(SerializableString[]::new);
    this.gaps = recorded.gaps.toArray(Gap[]::new);
  }

  interface Content {
    void write(Output output) throws IOException;
  }

  static Form of(Content content) {
    Recording recording = new Recording();
    try {
      content.write(recording);
    } catch (IOException impossible) {
      throw new UncheckedIOException("memory does not fail to be written", impossible);
    }
    recording.finish();
    return new Form(recording);
  }

  void write(Output answer) throws IOException {
    answer.raw(pieces[0]);
    for (int i = 0; i < gaps.length; i++) {
      gaps[i].fill(answer);
      answer.raw(pieces[i + 1]);
    }
  }

  /** What all its answers have in common, to keep once. */
  AnswerForm shared() {
    AnswerForm now = shared;
    if (now == null) {
      now = AnswerForm.of(Arrays.stream(pieces).map(SerializableString::getValue).toList());
      shared = now;
    }
    return now;
  }

  /** What one decision was given, a line for each gap. */
  void writeGaps(Output answer) throws IOException {
    for (int i = 0; i < gaps.length; i++) {
      answer.raw(i == 0 ? "" : "\n");
      gaps[i].fill(answer);
    }
  }

  private static final class Recording implements Output {

    private final List<SerializableString> pieces = new ArrayList<>();
    private final List<Gap> gaps = new ArrayList<>();
    private final StringBuilder piece = new StringBuilder();

    @Override
    public void raw(SerializableString json) {
      piece.append(json.getValue());
    }

    @Override
    public void raw(String json) {
      piece.append(json);
    }

    private void gap(Gap gap) {
      finish();
      gaps.add(gap);
    }

    private void finish() {
      pieces.add(new SerializedString(piece.toString()));
      piece.setLength(0);
    }

    @Override
    public void value(FactField field) {
      gap(answer -> answer.value(field));
    }

    @Override
    public void words(FactField field, TextTemplate.Gap gap) {
      gap(answer -> answer.words(field, gap));
    }

    @Override
    public void value(String path) {
      gap(answer -> answer.value(path));
    }

    @Override
    public void origins(Grounds grounds) {
      if (grounds.readGiven()) {
        gap(answer -> answer.origins(grounds));
      }
    }

    @Override
    public void originsKept() {
      gap(Output::originsKept);
    }
  }
}
