package org.salesadvisor.datasets;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import org.salesadvisor.datasets.imports.Held;
import org.salesadvisor.datasets.orderfunnel.OrderFunnel;
import org.salesadvisor.datasets.orderfunnel.OrderFunnels;
import org.salesadvisor.datasets.store.Dataset;
import org.salesadvisor.datasets.store.Dimension;
import org.salesadvisor.language.Language;

/** The order funnel of a dataset in words. Thread-safe; waits for the database. */
@ApplicationScoped
public class DatasetFunnel {

  private final OrderFunnels funnels;

  DatasetFunnel(OrderFunnels funnels) {
    this.funnels = funnels;
  }

  /**
   * The funnel as JSON.
   *
   * @param by null not to split it
   */
  public ObjectNode json(Dataset dataset, FunnelQuery asked, Dimension by, Language language) {
    OrderFunnel funnel =
        funnels.of(
            dataset, asked.in(dataset.id()), by, asked.isStrict(), Held.by(dataset).onlyOnWon());
    return FunnelJson.of(dataset, asked, funnel, language);
  }
}
