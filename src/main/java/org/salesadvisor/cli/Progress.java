package org.salesadvisor.cli;

import java.time.Duration;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.salesadvisor.language.Language;

/** A bar on standard error for people who wait; nothing when nobody looks. */
final class Progress implements AutoCloseable {

  /** What is done before a bar could be read needs none. */
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private static final long MEGABYTE = 1_048_576;

  private final String task;
  private final String unit;
  private final long unitSize;
  private final boolean isShown;
  private final long begin = System.nanoTime();
  private long most;
  private long reached;
  private ProgressBar bar;

  private Progress(String task, String unit, long unitSize, boolean isShown) {
    this.task = task;
    this.unit = unit;
    this.unitSize = unitSize;
    this.isShown = isShown;
  }

  /** Of reading a file, in bytes. */
  static Progress ofBytes(String task, boolean isShown) {
    return new Progress(task, " MB", MEGABYTE, isShown);
  }

  /** Of decisions that are compared. */
  static Progress ofDecisions(String task, boolean isShown) {
    return new Progress(task, "", 1, isShown);
  }

  void expect(long units) {
    most = units;
  }

  void reached(long units) {
    reached = units;
  }

  /** To be called now and then. */
  void show(long lines, Language language) {
    if (!isShown || System.nanoTime() - begin < PATIENCE.toNanos()) {
      return;
    }
    if (bar == null) {
      bar =
          new ProgressBarBuilder()
              .setTaskName(task)
              .setUnit(unit, unitSize)
              .setInitialMax(most > 0 ? most : -1)
              .setStyle(ProgressBarStyle.ASCII)
              .build();
    }
    bar.stepTo(reached);
    bar.setExtraMessage(PageWord.PROFILES_DONE.with(lines).text(language));
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
