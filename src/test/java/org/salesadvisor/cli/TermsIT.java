package org.salesadvisor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.salesadvisor.access.TestToken;
import org.salesadvisor.postgres.PostgresTestResource;
import org.salesadvisor.web.Api;

/** Asks what the README says can be asked, command by command as it stands there. */
@Tag("once")
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class TermsIT {

  private static final String COMMAND = "advisor ";
  private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");

  @TempDir Path output;

  private record Term(String name, List<String> commands, List<String> answers) {

    /** A line of the table. */
    static Term of(String line) {
      String[] cells = line.split("\\|");
      return new Term(cells[1].strip(), quoted(cells[2]), quoted(cells[3]));
    }

    private static List<String> quoted(String cell) {
      return QUOTED.matcher(cell).results().map(MatchResult::group).map(Term::bare).toList();
    }

    private static String bare(String quoted) {
      return quoted.substring(1, quoted.length() - 1);
    }
  }

  private static List<Term> terms() throws IOException {
    return Files.readAllLines(Path.of("README.md")).stream()
        .dropWhile(line -> !line.startsWith("| term |"))
        .skip(2)
        .takeWhile(line -> line.startsWith("|"))
        .map(Term::of)
        .toList();
  }

  /** What is printed, without the ends of lines. */
  private String asked(String command) {
    String[] arguments =
        Stream.of(command.substring(COMMAND.length()).split(" "))
            .map(word -> word.contains(".") ? "src/main/samples/" + word : word)
            .toArray(String[]::new);
    Map<String, String> environment =
        Map.of(
            "ADVISOR_TOKEN",
            TestToken.ADMIN,
            "ADVISOR_URL",
            Api.uri("").toString(),
            "LC_ALL",
            "C.UTF-8");
    try {
      Ended ended = Ended.after(output, environment, arguments);
      assertEquals(0, ended.exitCode(), command + ended.err() + ended.out());
      return ended.out().replaceAll("\\s+", " ");
    } catch (IOException | InterruptedException failure) {
      throw new IllegalStateException(failure);
    }
  }

  @Test
  void everyTermIsAnsweredAsTheReadmeSays() throws IOException {
    List<Term> terms = terms();
    assertEquals(18, terms.size());

    String answer = "";
    for (Term term : terms) {
      for (String command : term.commands()) {
        answer = asked(command);
      }
      for (String expected : term.answers()) {
        assertTrue(answer.contains(expected), term.name() + ": " + answer);
      }
      assertTrue(!term.answers().isEmpty(), term.name());
    }
  }
}
