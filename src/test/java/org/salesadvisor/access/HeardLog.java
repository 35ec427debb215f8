package org.salesadvisor.access;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;

/** Everything that the process logs while this is open. */
public final class HeardLog extends Handler implements AutoCloseable {

  /** The message and the trace of what was thrown. */
  private static final PatternFormatter WORDS = new PatternFormatter("%s%e");

  private final Queue<String> lines = new ConcurrentLinkedQueue<>();

  public HeardLog() {
    setLevel(Level.ALL);
    Logger.getLogger("").addHandler(this);
  }

  public List<String> lines() {
    return List.copyOf(lines);
  }

  @Override
  public void publish(LogRecord record) {
    lines.add(
        WORDS.format(record instanceof ExtLogRecord known ? known : ExtLogRecord.wrap(record)));
  }

  @Override
  public void flush() {
    // nothing is held back
  }

  @Override
  public void close() {
    Logger.getLogger("").removeHandler(this);
  }
}
