package org.salesadvisor.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody called an account is no formula in the spreadsheet of somebody else. */
class SheetTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=cmd|' /C calc'!A0",
        "+1+1",
        "-2+3",
        "@SUM(1)",
        "\t=1",
        "\r=1",
        "=HYPERLINK(\"x\")"
      })
  void whatWouldBeginAFormulaIsText(String formula) {
    assertEquals("'" + formula, SheetText.of(formula));
  }

  @ParameterizedTest
  @ValueSource(strings = {"S-4", "Acme = Bolt", "'=1", "7", " ", "Ann@home"})
  void otherTextsStayAsTheyAre(String text) {
    assertEquals(text, SheetText.of(text));
  }

  @Test
  void whatIsUnknownIsNothing() {
    assertEquals("", SheetText.of(null));
  }
}
