package org.salesadvisor.account.advice;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.salesadvisor.engine.FactField;

/** A draft as JSON, encoded once, with gaps for what one decision was given. Immutable. */
final class Form {

  private interface Gap {
    void fill(Output answer) throws IOException;
  }

  private final SerializableString[] pieces;
  private final Gap[] gaps;

  private Form(Recording recorded) {
    this.pieces = recorded.pieces.toArray(SerializableString[]::new);
    this.gaps = recorded.gaps.toArray(Gap[]::new);
  }

  interface Content {
    void write(Output output) throws IOException;
  }

  static Form of(Content content) throws IOException {
    Recording recording = new Recording();
    content.write(recording);
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
    public void words(FactField field) {
      gap(answer -> answer.words(field));
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
