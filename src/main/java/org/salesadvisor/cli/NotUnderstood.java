package org.salesadvisor.cli;

import java.util.ArrayList;
import java.util.List;
import org.salesadvisor.errors.AdvisorException;
import org.salesadvisor.errors.ErrorMessage;
import org.salesadvisor.errors.Nearest;
import org.salesadvisor.language.Language;
import org.salesadvisor.language.Message;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells in our words what was not understood; those of picocli are English. */
record NotUnderstood(Language language) implements IParameterExceptionHandler {

  @Override
  public int handleParseException(ParameterException wrong, String[] args) {
    CommandLine command = wrong.getCommandLine();
    command.getErr().println(told(wrong).told(language));
    return command.getCommandSpec().exitCodeOnInvalidInput();
  }

  private static AdvisorException told(ParameterException wrong) {
    if (wrong.getCause() instanceof AdvisorException told) {
      return told;
    }
    CommandSpec command = wrong.getCommandLine().getCommandSpec();
    return new AdvisorException(
        "USAGE", message(wrong, command), CliMessage.SEE_HELP.with(command.qualifiedName()));
  }

  private static Message message(ParameterException wrong, CommandSpec command) {
    if (wrong instanceof UnmatchedArgumentException unmatched) {
      String first = unmatched.getUnmatched().get(0);
      return CliMessage.NOT_KNOWN.with(first, Nearest.hint(first, known(command)));
    }
    if (wrong instanceof MissingParameterException missing) {
      return lacking(missing.getMissing().get(0));
    }
    if (wrong instanceof OverwrittenOptionException again) {
      return CliMessage.STANDS_TWICE.with(label(again.getOverwritten()));
    }
    return wrong.getArgSpec() == null
        ? CliMessage.NOT_KNOWN.with(wrong.getMessage(), ErrorMessage.KNOWN_ARE.with(known(command)))
        : misfit(wrong.getArgSpec(), wrong.getValue());
  }

  private static Message lacking(ArgSpec argument) {
    return argument.isOption() && !argument.required()
        ? CliMessage.LACKS_VALUE.with(label(argument))
        : CliMessage.LACKS.with(label(argument));
  }

  private static Message misfit(ArgSpec argument, String value) {
    return argument.completionCandidates() == null
        ? CliMessage.BAD_VALUE.with(label(argument), value)
        : CliMessage.NOT_KNOWN.with(value, Nearest.hint(value, candidates(argument)));
  }

  private static List<String> candidates(ArgSpec argument) {
    List<String> candidates = new ArrayList<>();
    argument.completionCandidates().forEach(candidates::add);
    return candidates;
  }

  private static List<String> known(CommandSpec command) {
    List<String> known = new ArrayList<>(command.subcommands().keySet());
    known.addAll(command.optionsMap().keySet());
    return known;
  }

  private static String label(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }
}
