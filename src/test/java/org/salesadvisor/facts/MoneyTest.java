package org.salesadvisor.facts;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

  @ParameterizedTest
  @ValueSource(strings = {"EUR", "USD", "BRL", "JPY", "XOF", "XPF"})
  void isMoney(String code) {
    assertTrue(Money.isCurrency(code));
  }

  /**
   * ISO 4217: no currency, tests, gold, silver, bond units, drawing rights; and what is no code.
   */
  @ParameterizedTest
  @ValueSource(strings = {"XXX", "XTS", "XAU", "XAG", "XBA", "XDR", "eur", "EURO", "", "ZZZ"})
  void isNoMoney(String code) {
    assertFalse(Money.isCurrency(code));
  }
}
