package org.salesadvisor.diagnosis.dataset;

import java.util.UUID;
import org.salesadvisor.datasets.DatasetApi;

/** Where a diagnosis is asked for. */
final class DatasetPaths {

  private DatasetPaths() {}

  static String diagnosis(UUID dataset) {
    return DatasetApi.DATASETS + "/" + dataset + "/diagnosis";
  }
}
