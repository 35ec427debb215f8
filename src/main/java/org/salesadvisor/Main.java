package org.salesadvisor;

import io.quarkus.runtime.annotations.QuarkusMain;
import org.salesadvisor.cli.AdvisorCommand;

/** Where the program begins. Exit code 0 is success, 1 a failure told on standard error. */
@QuarkusMain
public class Main {

  /**
   * @param args none: start the service; else a command, which runs without the service
   */
  public static void main(String[] args) {
    if (args.length > 0) {
      QuietLog.start();
      System.exit(AdvisorCommand.run(args));
    }
    int exitCode = new Service(Settings.ofProcess()).run();
    if (exitCode != 0) {
      System.exit(exitCode);
    }
  }
}
