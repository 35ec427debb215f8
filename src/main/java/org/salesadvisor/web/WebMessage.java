package org.salesadvisor.web;

import org.salesadvisor.language.MessageKey;

/** What is said of requests that never reach a resource, and of failures that none expects. */
enum WebMessage implements MessageKey {
  BODY_HAS_BYTES,
  CANNOT_GIVE,
  CANNOT_TAKE,
  DATABASE_SILENT,
  METHOD_NOT_THERE,
  NOTHING_THERE,
  NO_LENGTH,
  PARAMETER_EMPTY,
  REFUSED_WITH,
  SEE_OPENAPI,
  SEND_LENGTH,
  SEND_MANY_AS_BATCH,
  SOMETHING_HAPPENED,
  TELL_REFERENCE,
  TRY_AGAIN,
  USE_METHODS,
  VALUE_OR_LEAVE_OUT
}
