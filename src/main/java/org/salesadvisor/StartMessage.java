package org.salesadvisor;

import org.salesadvisor.language.MessageKey;

/** Why the service did not start, and what to do then. */
enum StartMessage implements MessageKey {
  CANNOT_LISTEN,
  NOT_STARTED,
  OTHER_PORT,
  SET_DEBUG
}
