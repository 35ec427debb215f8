package org.salesadvisor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.salesadvisor.language.Language;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/** Every command explains itself in every language. */
class HelpTest {

  private static final Set<String> HEADINGS =
      Set.of(
          "usage.synopsisHeading",
          "usage.parameterListHeading",
          "usage.optionListHeading",
          "usage.commandListHeading");

  static Stream<List<CommandSpec>> commands() {
    return commands(AdvisorCommand.commandLine(Language.EN))
        .map(
            english ->
                List.of(
                    english.getCommandSpec(),
                    named(english.getCommandSpec().qualifiedName()).getCommandSpec()));
  }

  private static CommandLine named(String qualifiedName) {
    return commands(AdvisorCommand.commandLine(Language.NL))
        .filter(command -> command.getCommandSpec().qualifiedName().equals(qualifiedName))
        .findFirst()
        .orElseThrow();
  }

  private static Stream<CommandLine> commands(CommandLine command) {
    return Stream.concat(
        Stream.of(command), command.getSubcommands().values().stream().flatMap(HelpTest::commands));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void saysWhatEachCommandDoes(List<CommandSpec> command) {
    assertTranslated(
        command.get(0).usageMessage().description(),
        command.get(1).usageMessage().description(),
        command.get(0).qualifiedName());
  }

  @ParameterizedTest
  @MethodSource("commands")
  void saysWhatEachOptionAndParameterMeans(List<CommandSpec> command) {
    List<ArgSpec> english = command.get(0).args();
    List<ArgSpec> dutch = command.get(1).args();
    assertEquals(english.size(), dutch.size());
    for (int i = 0; i < english.size(); i++) {
      assertTranslated(
          english.get(i).description(), dutch.get(i).description(), english.get(i).toString());
    }
  }

  @ParameterizedTest
  @MethodSource("commands")
  void saysWhichExitCodesThereAre(List<CommandSpec> command) {
    String[] english = command.get(0).usageMessage().footer();
    String[] dutch = command.get(1).usageMessage().footer();

    assertTranslated(english, dutch, command.get(0).qualifiedName());
    assertEquals(english.length, dutch.length);
  }

  @Test
  void hasTheSameKeysInEachLanguage() {
    Set<String> english = AdvisorCommand.help(Language.EN).keySet();

    assertEquals(english, AdvisorCommand.help(Language.NL).keySet());
    assertTrue(english.containsAll(HEADINGS), english::toString);
  }

  @Test
  void standsInTheLanguageThatIsAskedFor() {
    assertTrue(usage(Language.EN, "advise").startsWith("Usage: advisor advise ["));
    String dutch = usage(Language.NL, "advise");
    assertTrue(dutch.startsWith("Gebruik: advisor advise ["), dutch);
    assertTrue(dutch.contains("Toont deze hulp."), dutch);
    assertTrue(dutch.contains("table, json, ndjson, csv. Anders een tabel"), dutch);
    assertTrue(dutch.contains("Afsluitcodes:"), dutch);
  }

  private static String usage(Language language, String command) {
    return AdvisorCommand.commandLine(language).getSubcommands().get(command).getUsageMessage();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          advize                            | `advize` is hier niet bekend; het meest lijkt `advise` | Zie advisor --help.
          advise --formt csv x              | `--formt` is hier niet bekend; het meest lijkt `--format` | Zie advisor advise --help.
          advise                            | FILE ontbreekt.                          | Zie advisor advise --help.
          advise x --rules                  | --rules heeft geen waarde.               | Zie advisor advise --help.
          advise x --format xml             | `xml` is hier niet bekend; mogelijk zijn table, json, ndjson, csv | Zie advisor advise --help.
          advise x --threads many           | `many` past niet bij --threads.          | Zie advisor advise --help.
          advise x --threads 1 --threads 2  | --threads staat er twee keer; laat er een weg. | Zie advisor advise --help.
          advise x --threads 0              | --threads is 0.                          | Vul 1 tot en met 256 in.
          advise x --as-of yesterday        | `yesterday` is geen moment.              | Vul 2026-05-31 in, of 2026-05-31T12:00:00+02:00.
          advise x --report r               | --report hoort bij --invoices.           | Zie advisor advise --help.
          advise x --rules /nowhere         | Er is geen regelmap /nowhere.            | Start in de map waarin `rules` staat, of noem een map in ADVISOR_RULES.
          advise nowhere.csv                | Er is geen bestand nowhere.csv.          | Controleer de naam, of gebruik - voor de standaardinvoer.
          """)
  void tellsInDutchWhatIsWrong(String line, String what, String whatNext) {
    Told told = Told.by(Language.NL, line.split(" "));

    assertEquals(2, told.exitCode());
    assertEquals(List.of(what, whatNext), told.err().lines().toList());
  }

  @ParameterizedTest
  @CsvSource({
    "--lang nl, FILE ontbreekt.",
    "--language=nl, FILE ontbreekt.",
    "--language en, FILE is missing.",
    "--lang=en, FILE is missing."
  })
  void takesTheLanguageThatTheCommandNames(String option, String what) {
    String[] args = ("advise " + option).split(" ");

    assertEquals(
        what, Told.by(AdvisorCommand.language(args), args).err().lines().findFirst().get());
  }

  @Test
  void refusesALanguageThatItDoesNotSpeak() {
    Told told = Told.by(Language.EN, "advise", "x", "--lang", "fr");

    assertEquals(2, told.exitCode());
    assertEquals(
        List.of("`fr` is no language of this program.", "Write one of en, nl."),
        told.err().lines().toList());
  }

  private static void assertTranslated(String[] english, String[] dutch, String what) {
    assertFalse(String.join("", english).isBlank(), () -> what + " says nothing in English");
    assertFalse(String.join("", dutch).isBlank(), () -> what + " says nothing in Dutch");
    assertNotEquals(Arrays.toString(english), Arrays.toString(dutch), what);
  }
}
