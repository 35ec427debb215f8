package org.salesadvisor.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.salesadvisor.language.Language;
import picocli.CommandLine;

/**
 * What a command told on standard error.
 *
 * @param exitCode of the process
 * @param err all of it
 */
record Told(int exitCode, String err) {

  static Told by(Language language, String... args) {
    StringWriter err = new StringWriter();
    CommandLine command = AdvisorCommand.commandLine(language).setErr(new PrintWriter(err, true));
    return new Told(command.execute(args), err.toString());
  }
}
