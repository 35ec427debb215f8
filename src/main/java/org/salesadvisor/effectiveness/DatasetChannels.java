package org.salesadvisor.effectiveness;

import jakarta.enterprise.context.ApplicationScoped;
import org.salesadvisor.datasets.imports.Held;
import org.salesadvisor.datasets.store.ChannelCounting;
import org.salesadvisor.datasets.store.Dataset;
import org.salesadvisor.language.Language;
import org.salesadvisor.rulebase.LoadedRuleSet;

/** What the channels of a dataset bring. Thread-safe; waits for the database. */
@ApplicationScoped
public class DatasetChannels {

  private final ChannelCounting counting;

  DatasetChannels(ChannelCounting counting) {
    this.counting = counting;
  }

  /**
   * The answer to who asks for channels in a period and nothing else, as JSON.
   *
   * @param from the first cohort date; null for no bound
   * @param to the first cohort date that is left out; null for no bound
   */
  public byte[] json(
      Dataset dataset, String from, String to, LoadedRuleSet rules, Language language) {
    ChannelQuery query = new ChannelQuery().period(from, to).by(null);
    Terms terms = query.terms(Held.by(dataset), null, null, null, null);
    return EffectivenessJson.of(of(dataset, query, terms, rules), language);
  }

  Assessment of(Dataset dataset, ChannelQuery query, Terms terms, LoadedRuleSet rules) {
    Held held = Held.by(dataset);
    Channels channels =
        new Channels(
            dataset.phases(),
            !held.onlyOnWon().contains(query.by()),
            query.gaps(held),
            query.rowsOf(dataset),
            terms);
    return Assessment.of(
        Asked.of(channels.scope(counting.count(dataset, query.in(dataset), query.by()))), rules);
  }
}
