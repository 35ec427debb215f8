package org.salesadvisor.errors;

import org.salesadvisor.language.MessageKey;

/** What more than one room says of wrong input. */
public enum ErrorMessage implements MessageKey {
  CORRECT_AND_SEND,
  FAULTS,
  FIRST_FAULTS,
  IN_CELL,
  IN_LINE,
  KNOWN_ARE,
  MISSING,
  NEAREST_IS,
  NO_CELLS,
  NO_CURRENCY,
  NO_SUCH_FIELD,
  ONE_FAULT,
  WRITE_ISO_4217
}
