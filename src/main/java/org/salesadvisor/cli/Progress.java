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

  private final String task;
  private final boolean isShown;
  private final long begin = System.nanoTime();
  private long most;
  private long reached;
  private ProgressBar bar;

  /**
   * @param task the name of the command
   */
  Progress(String task, boolean isShown) {
    this.task = task;
    this.isShown = isShown;
  }

  void expect(long bytes) {
    most = bytes;
  }

  void reached(long bytes) {
    reached = bytes;
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
              .setUnit(" MB", 1_048_576)
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
