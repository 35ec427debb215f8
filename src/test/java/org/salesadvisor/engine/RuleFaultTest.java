package org.salesadvisor.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.salesadvisor.language.Language;

class RuleFaultTest {

  private static final RuleFault FAULT =
      RuleFault.error("a.drl", 3, 7, "UNKNOWN_FACT", EngineMessage.UNKNOWN_FACT.with("Help"));

  @Test
  void isOneLineInEachLanguage() {
    assertEquals("a.drl:3:7 UNKNOWN_FACT there is no fact `Help`", FAULT.toString());
    assertEquals("a.drl:3:7 UNKNOWN_FACT er bestaat geen feit `Help`", FAULT.text(Language.NL));
  }

  @Test
  void endsWithItsHint() {
    assertEquals(
        "a.drl:3:7 UNKNOWN_FACT there is no fact `Help`; choose another",
        FAULT.withHint(EngineMessage.CHOOSE_ANOTHER.with()).toString());
  }

  @Test
  void leavesOutWhatIsUnknownOfItsPlace() {
    assertEquals("a.drl:3 X choose another", at("a.drl", 3, 0, "X").toString());
    assertEquals("a.drl X choose another", at("a.drl", 0, 0, "X").toString());
  }

  @Test
  void sortsByPlaceAndThenByCode() {
    List<RuleFault> sorted =
        List.of(
            at("a.drl", 0, 0, "Z"),
            at("a.drl", 2, 10, "A"),
            at("a.drl", 10, 2, "A"),
            at("a.drl", 10, 2, "B"),
            at("a.drl", 10, 11, "A"),
            at("b.drl", 1, 1, "A"));

    assertEquals(sorted, Stream.of(3, 0, 5, 1, 4, 2).map(sorted::get).sorted().toList());
  }

  private static RuleFault at(String path, int line, int column, String code) {
    return RuleFault.error(path, line, column, code, EngineMessage.CHOOSE_ANOTHER.with());
  }
}
