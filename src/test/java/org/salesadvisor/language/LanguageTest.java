package org.salesadvisor.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ADVISOR_LANGUAGE=nl LC_ALL=en_GB.UTF-8             | NL
          ADVISOR_LANGUAGE=en LANG=nl_NL.UTF-8               | EN
          LC_ALL=nl_BE.UTF-8 LANG=en_GB                      | NL
          LC_MESSAGES=en_GB LANG=nl_NL                       | EN
          LANG=nl                                            | NL
          LANG=NL-nl                                         | NL
          LANG=C                                             | EN
          LANG=de_DE.UTF-8                                   | EN
          LANG=nld                                           | EN
          """)
  void isTheFirstThatTheEnvironmentNames(String variables, Language expected) {
    assertEquals(expected, Language.ofEnvironment(environment(variables)::get));
  }

  @Test
  void isThatOfTheMachineWhenTheEnvironmentNamesNone() {
    Locale machine = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("nl-BE"));
      assertEquals(Language.NL, Language.ofEnvironment(Map.of("LANG", " ")::get));
      Locale.setDefault(Locale.FRANCE);
      assertEquals(Language.EN, Language.ofEnvironment(name -> null));
    } finally {
      Locale.setDefault(machine);
    }
  }

  private static Map<String, String> environment(String variables) {
    return Arrays.stream(variables.split(" "))
        .map(variable -> variable.split("="))
        .collect(Collectors.toMap(variable -> variable[0], variable -> variable[1]));
  }
}
