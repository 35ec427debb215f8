package org.salesadvisor.errors;

import org.salesadvisor.language.MessageKey;

/** What every room says of wrong input. */
enum ErrorMessage implements MessageKey {
  KNOWN_ARE,
  NEAREST_IS
}
