package org.salesadvisor.cycle.dataset;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.salesadvisor.cycle.IntegralCycle;
import org.salesadvisor.datasets.store.Opportunities;
import org.salesadvisor.datasets.store.Opportunity;
import org.salesadvisor.errors.Faults;
import org.salesadvisor.errors.Nearest;
import org.salesadvisor.errors.Shown;
import org.salesadvisor.language.Message;
import org.salesadvisor.rulebase.LoadedRuleSet;

/** Finds the purchase that is asked for and compares its cycles. Thread-safe; asks the database. */
@ApplicationScoped
class DatasetCycles {

  /** Others of the account that are named. */
  static final int MOST_OTHERS = 20;

  private static final int MOST_SHOWN = 20;

  private final Opportunities opportunities;

  DatasetCycles(Opportunities opportunities) {
    this.opportunities = opportunities;
  }

  /**
   * Compares.
   *
   * @throws org.salesadvisor.errors.InvalidInputException when the dataset knows no such account
   */
  ComparedCycles of(CyclesQuery asked, LoadedRuleSet rules) {
    Purchase one = asked.opportunity() == null ? newest(asked) : new Purchase(named(asked), asked);
    String account = one.opportunity().account();
    List<Purchase> others =
        account == null
            ? List.of()
            : of(asked, account, MOST_OTHERS + 2).stream()
                .filter(other -> !other.opportunity().id().equals(one.opportunity().id()))
                .toList();
    byte[] told = ToldCycles.of(one).toString().getBytes(StandardCharsets.UTF_8);
    return new ComparedCycles(one, others, told, IntegralCycle.of(told, asked.today(), rules));
  }

  private List<Purchase> of(CyclesQuery asked, String account, int limit) {
    return opportunities.ofAccount(asked.dataset(), account, asked.asOf(), limit).stream()
        .map(found -> new Purchase(found, asked))
        .toList();
  }

  private Purchase newest(CyclesQuery asked) {
    return of(asked, asked.account(), 1).stream()
        .findFirst()
        .orElseThrow(() -> refused("account", noAccount(asked)));
  }

  private Message noAccount(CyclesQuery asked) {
    List<String> known = opportunities.accounts(asked.dataset());
    if (known.isEmpty()) {
      return DatasetCycleMessage.NO_ACCOUNTS.with();
    }
    String account = asked.account();
    return known.contains(account)
        ? DatasetCycleMessage.NONE_BY_THEN.with(Shown.of(account), asked.today())
        : DatasetCycleMessage.NO_ACCOUNT.with(
            Shown.of(account), Nearest.hintOfSome(account, known, MOST_SHOWN));
  }

  private Opportunity named(CyclesQuery asked) {
    Opportunity named =
        opportunities
            .find(asked.dataset(), asked.opportunity())
            .orElseThrow(() -> refused("opportunity", noOpportunity(asked)));
    if (asked.account() != null && !asked.account().equals(named.account())) {
      throw refused(
          "opportunity",
          DatasetCycleMessage.OF_ANOTHER.with(
              Shown.of(asked.opportunity()), Shown.of(asked.account())));
    }
    return named;
  }

  private static Message noOpportunity(CyclesQuery asked) {
    return DatasetCycleMessage.NO_OPPORTUNITY.with(
        Shown.of(asked.opportunity()), DatasetCycleMessage.SEE_ROWS.with(asked.dataset().id()));
  }

  private static RuntimeException refused(String parameter, Message why) {
    Faults faults = new Faults();
    faults.add(parameter, why);
    faults.throwIfAny();
    throw new IllegalStateException("a fault was added");
  }
}
