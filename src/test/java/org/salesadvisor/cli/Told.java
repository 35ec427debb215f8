package org.salesadvisor.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.salesadvisor.language.Language;
import picocli.CommandLine;

/**
 * What a command told.
 *
 * @param exitCode of the process
 * @param out all of standard output
 * @param err all of standard error
 */
record Told(int exitCode, String out, String err) {

  static Told by(Language language, String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine command =
        AdvisorCommand.commandLine(language)
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true));
    return new Told(command.execute(args), out.toString(), err.toString());
  }
}
