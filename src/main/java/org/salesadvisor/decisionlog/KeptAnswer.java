package org.salesadvisor.decisionlog;

import java.util.Arrays;
import java.util.Objects;

/**
 * An answer as it is kept: whole, or as what fills the gaps of a form. What is read is whole.
 *
 * @param form what it has in common with others; null when it is whole
 * @param text canonical JSON in UTF-8; of a form the parts that fill its gaps, in order, a line
 *     each. Not copied, so do not change it afterwards
 */
public record KeptAnswer(AnswerForm form, byte[] text) {

  public KeptAnswer {
    Objects.requireNonNull(text, "text");
  }

  /** One that has no form. */
  public static KeptAnswer whole(byte[] json) {
    return new KeptAnswer(null, json);
  }

  boolean isWhole() {
    return form == null;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof KeptAnswer that
        && Objects.equals(form, that.form)
        && Arrays.equals(text, that.text);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(text);
  }

  /** Says nothing: what is answered about an account does not belong in a log file. */
  @Override
  public String toString() {
    return "KeptAnswer of " + text.length + " bytes";
  }
}
