package org.salesadvisor.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tells whether a person reads what is written. */
final class Terminal {

  private Terminal() {}

  static boolean isOut() {
    return isTerminal(1);
  }

  static boolean isErr() {
    return isTerminal(2);
  }

  /** A console alone does not tell the two streams apart, the operating system does. */
  private static boolean isTerminal(int stream) {
    Path link = Path.of("/proc/self/fd/" + stream);
    try {
      return Files.isSymbolicLink(link)
          ? Files.readSymbolicLink(link).toString().matches("/dev/(pts/|tty).*")
          : System.console() != null && System.getenv("TERM") != null;
    } catch (IOException unknown) {
      return false;
    }
  }
}
