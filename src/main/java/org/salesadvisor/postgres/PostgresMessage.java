package org.salesadvisor.postgres;

import org.salesadvisor.language.MessageKey;

/** Why there is no database, and what to do then. */
enum PostgresMessage implements MessageKey {
  ACCESS_DENIED,
  CANNOT_BE_ASKED,
  CANNOT_BE_MADE,
  CHECK_SETTINGS,
  END_IT,
  FILE_IN_THE_WAY,
  FILE_SYSTEM_SAYS,
  FOLDER_NOT_OURS,
  FOLDER_UNUSABLE,
  IN_USE,
  LEFT_BEHIND,
  MOVE_DATABASE,
  NEW_FOLDER,
  NOT_DURABLE,
  NOT_STARTED,
  NO_SUCH_FILE,
  OTHER_VERSION,
  PASSWORD_LOST,
  PUT_BACK,
  SEE_LOG,
  STOP_OR_OTHER_FOLDER,
  TAKE_BACK,
  UNKNOWN,
  UNREACHABLE,
  WRITABLE_FOLDER
}
