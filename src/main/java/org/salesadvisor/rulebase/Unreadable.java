package org.salesadvisor.rulebase;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;

/** Why a file cannot be read, in words for its author. */
final class Unreadable {

  private Unreadable() {}

  static String why(IOException failure) {
    if (failure instanceof AccessDeniedException) {
      return "the service may not read it; give it permission";
    } else if (failure instanceof NoSuchFileException) {
      return "it was removed while it was read";
    } else if (failure instanceof FileSystemLoopException) {
      return "the link leads back to a folder around it";
    }
    return "it cannot be read: " + failure.getMessage();
  }
}
