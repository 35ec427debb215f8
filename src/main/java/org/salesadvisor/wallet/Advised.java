package org.salesadvisor.wallet;

import java.util.ArrayList;
import java.util.List;
import org.salesadvisor.account.advice.Advice;
import org.salesadvisor.account.advice.Advisor;
import org.salesadvisor.rulebase.LoadedRuleSet;
import org.salesadvisor.wallet.share.CategoryWallet;
import org.salesadvisor.wallet.share.ClientWallet;

/**
 * A wallet with what the rules say of it.
 *
 * @param advice on the client, with its LOOP and KOOP
 * @param moves on each of its categories, in their order
 */
record Advised(ClientWallet wallet, Advice advice, List<Advice> moves) {

  /**
   * Decides.
   *
   * @param profile facts for LOOP and KOOP
   */
  static Advised of(
      ClientWallet wallet, List<Object> profile, double averageSales, LoadedRuleSet rules) {
    List<Object> facts = new ArrayList<>(profile);
    facts.add(wallet.facts(averageSales));
    return new Advised(
        wallet,
        Advisor.advise(rules, facts),
        wallet.categories().stream()
            .map(CategoryWallet::facts)
            .map(category -> Advisor.advise(rules, List.of(category)))
            .toList());
  }
}
