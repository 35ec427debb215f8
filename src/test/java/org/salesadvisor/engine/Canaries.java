package org.salesadvisor.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/**
 * Shows whether anything had an effect: on a file that is not there, one that is, a port of this
 * machine, a property and the threads of this program. That the program goes on at all shows that
 * nothing ended it.
 */
public final class Canaries implements AutoCloseable {

  private static final String PROPERTY = "gate";

  private final Path made;
  private final Path kept;
  private final ServerSocket port;
  private final Set<Thread> threads;

  public Canaries(Path folder) {
    try {
      made = folder.resolve("made-by-a-rule");
      kept = Files.createFile(folder.resolve("kept"));
      port = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
      port.setSoTimeout(1);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    System.clearProperty(PROPERTY);
    threads = Thread.getAllStackTraces().keySet();
  }

  /** A hostile text that names the canaries of this run. */
  public String aimed(String text) {
    return text.replace("{{FILE}}", made.toString().replace('\\', '/'))
        .replace("{{KEPT}}", kept.toString().replace('\\', '/'))
        .replace("{{PORT}}", String.valueOf(port.getLocalPort()));
  }

  public void assertUnharmed() {
    assertFalse(Files.exists(made), "it made a file");
    assertTrue(Files.exists(kept), "it deleted a file");
    assertFalse(isConnected(), "it opened a connection");
    assertNull(System.getProperty(PROPERTY), "it set a property");
    Set<Thread> started = new HashSet<>(Thread.getAllStackTraces().keySet());
    started.removeAll(threads);
    assertEquals(Set.of(), started, "it started a thread");
  }

  /** Whether something had an effect; waits a moment for what a process does. */
  public boolean isHarmed() throws InterruptedException {
    for (int i = 0; i < 100; i++) {
      if (Files.exists(made)
          || !Files.exists(kept)
          || System.getProperty(PROPERTY) != null
          || isConnected()) {
        return true;
      }
      Thread.sleep(50);
    }
    return false;
  }

  private boolean isConnected() {
    try {
      port.accept().close();
      return true;
    } catch (SocketTimeoutException nobody) {
      return false;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  @Override
  public void close() {
    System.clearProperty(PROPERTY);
    try {
      port.close();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
