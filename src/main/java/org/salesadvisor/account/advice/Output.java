package org.salesadvisor.account.advice;

import com.fasterxml.jackson.core.SerializableString;
import java.io.IOException;
import org.salesadvisor.engine.FactField;
import org.salesadvisor.rulebase.TextTemplate;

/** Where an advice is written to: into an answer, or into a form for many answers. */
interface Output {

  /** JSON as it is. */
  void raw(SerializableString json) throws IOException;

  /** JSON as it is. */
  void raw(String json) throws IOException;

  /** The value of a given fact, as JSON. */
  void value(FactField field) throws IOException;

  /** What stands in a gap, by the value of a given fact, inside a JSON string. */
  void words(FactField field, TextTemplate.Gap gap) throws IOException;

  /** A side of a conflict: the value of the fact with this path, as JSON. */
  void value(String path) throws IOException;

  /**
   * The reasons for facts that were derived from the order history or given by a mapping, as far as
   * these grounds read them; each with a comma behind.
   */
  void origins(Grounds grounds) throws IOException;

  /** What was derived or mapped, as a field with a comma before; nothing when nothing was. */
  void originsKept() throws IOException;
}
