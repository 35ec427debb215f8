package org.salesadvisor.web;

import org.salesadvisor.language.MessageKey;

/** What is said of requests that never reach a resource, and of failures that none expects. */
enum WebMessage implements MessageKey {
  AN_ID,
  A_NUMBER,
  A_NUMBER_TO,
  A_VALUE,
  BODY_HAS_BYTES,
  BROKEN_FORM,
  CANNOT_GIVE,
  CANNOT_TAKE,
  CHARACTERS_ON_LINE,
  DATABASE_SILENT,
  DATABASE_SLOW,
  LEAVE_OUT_OTHERS,
  METHOD_NOT_THERE,
  NOTHING_THERE,
  NO_LENGTH,
  PARAMETER_EMPTY,
  PARAMETER_IS,
  REFUSED_WITH,
  SEE_OPENAPI,
  SEND_FORM,
  SEND_LENGTH,
  SEND_MANY_AS_BATCH,
  SOMETHING_HAPPENED,
  SPLIT_BY_LESS,
  SPLIT_FILES,
  TELL_REFERENCE,
  TRUE_OR_FALSE,
  TRY_AGAIN,
  TRY_WITH_KEY,
  USE_METHODS,
  VALUE_OR_LEAVE_OUT,
  WRITE
}
