package org.salesadvisor.cli;

import org.salesadvisor.errors.AdvisorException;

/**
 * Waits for changes of a rule folder. It looks several times a second, since not every file system
 * tells of every change.
 */
record ChangedRules(RulesOption rules) {

  private static final long PAUSE_MILLISECONDS = 300;

  /** Does the work now and after each change, until it is interrupted. */
  void follow(Runnable work) throws InterruptedException {
    String seen = null;
    while (true) {
      String now = state();
      if (!now.equals(seen)) {
        seen = now;
        work.run();
      }
      Thread.sleep(PAUSE_MILLISECONDS);
    }
  }

  /** What the folder holds, or why it cannot be read. */
  private String state() {
    try {
      return rules.read().digest();
    } catch (AdvisorException unreadable) {
      return unreadable.getMessage();
    }
  }
}
