package org.salesadvisor.rulebase;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import org.salesadvisor.engine.RuleFault;
import org.salesadvisor.language.Message;
import org.salesadvisor.language.MessageKey;

/** What can be wrong with a file of a rule set whatever it says; each is a code of its own. */
enum FileFault implements MessageKey {
  ABSOLUTE_PATH,
  BACKSLASH,
  CANNOT_UNPACK,
  DAMAGED,
  DUPLICATE_ENTRY,
  DUPLICATE_FILE,
  FILE_TOO_LARGE,
  LINK,
  NAME_NOT_UTF8,
  NOT_AT_ROOT,
  NOT_UTF8,
  NO_FILE,
  NO_ZIP,
  PATH_TOO_LONG,
  PATH_TRAVERSAL,
  RULE_SET_TOO_LARGE,
  TOO_MANY_ENTRIES,
  TOO_MANY_FILES,
  UNREADABLE_FILE,
  WRONG_NAME;

  /** The fault of a file as a whole. */
  RuleFault of(String path, Object... values) {
    return inLine(path, 0, values);
  }

  RuleFault inLine(String path, int line, Object... values) {
    return RuleFault.error(path, line, 0, name(), with(values));
  }

  static RuleFault unreadable(String path, IOException failure) {
    return UNREADABLE_FILE.of(path, why(failure));
  }

  private static Message why(IOException failure) {
    if (failure instanceof AccessDeniedException) {
      return Unreadable.NOT_PERMITTED.with();
    } else if (failure instanceof NoSuchFileException) {
      return Unreadable.REMOVED_MEANWHILE.with();
    } else if (failure instanceof FileSystemLoopException) {
      return Unreadable.LINK_LEADS_IN_A_CIRCLE.with();
    }
    return Unreadable.OTHERWISE.with(failure.getMessage());
  }
}
