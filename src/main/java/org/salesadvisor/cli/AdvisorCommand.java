package org.salesadvisor.cli;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import org.salesadvisor.errors.AdvisorException;
import org.salesadvisor.language.Language;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/**
 * The command that holds all others. What their help says stands in {@code Help_en.properties} and
 * {@code Help_nl.properties}, under the names that picocli gives to commands and options.
 */
@Command(
    name = "advisor",
    mixinStandardHelpOptions = true,
    version = "Sales Advisor",
    exitCodeOnExecutionException = 2,
    subcommands = {
      AdviseCommand.class,
      DiagnoseCommand.class,
      PlanCommand.class,
      EffectivenessCommand.class,
      WalletCommand.class,
      CycleCommand.class,
      CheckCommand.class,
      TestCommand.class,
      VerifyCommand.class,
      SimulateCommand.class,
      DiffCommand.class,
      ImpactCommand.class,
      ImportCommand.class,
      FunnelCommand.class,
      TodayCommand.class,
      SummaryCommand.class,
      LeadsCommand.class,
      PublishCommand.class,
      RollbackCommand.class,
      VersionsCommand.class,
      TokenCommand.class
    })
public final class AdvisorCommand implements Runnable {

  private static final String HELP = "org.salesadvisor.cli.Help";
  private static final List<String> LANGUAGE_OPTIONS = List.of("--language", "--lang");

  /** No service was reached, so nothing is known of what was asked. */
  private static final Set<String> UNREACHABLE = Set.of("SERVICE_UNREACHABLE", "NO_SERVICE");

  private static final int EXIT_UNREACHABLE = 3;

  private final Language language;

  private AdvisorCommand(Language language) {
    this.language = language;
  }

  /** Runs a command and returns the exit code of the process. */
  public static int run(String... args) {
    return commandLine(language(args))
        .setOut(utf8(System.out))
        .setErr(utf8(System.err))
        .execute(args);
  }

  /** As advice is written too; what the machine prefers may have no é. */
  private static PrintWriter utf8(OutputStream stream) {
    return new PrintWriter(stream, true, StandardCharsets.UTF_8);
  }

  static CommandLine commandLine(Language language) {
    return new CommandLine(new AdvisorCommand(language))
        .setResourceBundle(help(language))
        .setParameterExceptionHandler(new NotUnderstood(language))
        .setExecutionExceptionHandler(
            (failure, command, parsed) -> told(failure, command, language));
  }

  static ResourceBundle help(Language language) {
    return ResourceBundle.getBundle(
        HELP,
        language.locale(),
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /** Looked for before anything is parsed, since help and refusals need it too. */
  static Language language(String... args) {
    List<String> words = Arrays.asList(args);
    for (int i = 0; i < words.size(); i++) {
      String[] word = words.get(i).split("=", 2);
      if (LANGUAGE_OPTIONS.contains(word[0])) {
        String tag = word.length > 1 ? word[1] : i + 1 < words.size() ? words.get(i + 1) : "";
        return Language.find(tag).orElseGet(() -> Language.ofEnvironment(System::getenv));
      }
    }
    return Language.ofEnvironment(System::getenv);
  }

  /** Refuses what is no language; which it is, was found before. */
  @Option(
      names = {"--language", "--lang"},
      paramLabel = "LANGUAGE",
      scope = ScopeType.INHERIT)
  void mustBeLanguage(String tag) {
    if (Language.find(tag).isEmpty()) {
      throw new AdvisorException(
          "USAGE",
          CliMessage.BAD_LANGUAGE.with(tag),
          CliMessage.WRITE_LANGUAGE.with(
              Arrays.stream(Language.values()).map(Language::tag).toList()));
    }
  }

  /** The language of what is written and told. */
  Language language() {
    return language;
  }

  @Override
  public void run() {
    throw new AdvisorException(
        "USAGE", CliMessage.NAME_A_COMMAND.with(), CliMessage.SEE_HELP.with("advisor"));
  }

  private static int told(Exception failure, CommandLine command, Language language)
      throws Exception {
    if (failure instanceof AdvisorException refused) {
      PrintWriter err = command.getErr();
      err.println(refused.told(language));
      return UNREACHABLE.contains(refused.code())
          ? EXIT_UNREACHABLE
          : command.getCommandSpec().exitCodeOnExecutionException();
    }
    throw failure;
  }
}
