package org.salesadvisor.account.advice;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.util.List;
import org.salesadvisor.rulebase.TextTemplate;

/** A piece of JSON, encoded once, with gaps for words. */
final class Template {

  private final SerializableString[] pieces;
  private final List<TextTemplate.Gap> gaps;

  private Template(SerializableString[] pieces, List<TextTemplate.Gap> gaps) {
    this.pieces = pieces;
    this.gaps = gaps;
  }

  /** Without gaps. */
  Template(SerializableString piece) {
    this(new SerializableString[] {piece}, List.of());
  }

  /**
   * A text with what stands around it.
   *
   * @param literals of the text, one more than there are gaps
   * @param gaps what goes in between
   */
  static Template of(
      String before, List<String> literals, String after, List<TextTemplate.Gap> gaps) {
    SerializableString[] pieces = new SerializableString[literals.size()];
    for (int i = 0; i < pieces.length; i++) {
      String first = i == 0 ? before : "";
      String last = i == pieces.length - 1 ? after : "";
      pieces[i] = new SerializedString(first + literals.get(i) + last);
    }
    return new Template(pieces, gaps);
  }

  /** Writes the words for a gap, fit to stand inside a JSON string. */
  interface Words {
    void write(TextTemplate.Gap gap) throws IOException;
  }

  void write(Output output, Words words) throws IOException {
    output.raw(pieces[0]);
    for (int i = 1; i < pieces.length; i++) {
      words.write(gaps.get(i - 1));
      output.raw(pieces[i]);
    }
  }
}
