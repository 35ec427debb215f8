package org.salesadvisor.datasets.imports;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.salesadvisor.datasets.jobs.Texts;
import org.salesadvisor.datasets.reading.Finding;
import org.salesadvisor.datasets.reading.FindingCode;
import org.salesadvisor.datasets.store.Dimension;
import org.salesadvisor.datasets.store.Summary;

/** Words what a dataset holds and what is missing in it. */
final class SummaryJson {

  private SummaryJson() {}

  static ObjectNode of(Summary summary) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("rows", summary.rows());
    json.put("won", summary.won());
    json.put("lost", summary.lost());
    json.put("open", summary.rows() - summary.won() - summary.lost());
    if (summary.from() != null) {
      json.put("from", summary.from().toString());
      json.put("to", summary.to().toString());
    }
    ArrayNode currencies = json.putArray("currencies");
    summary.currencies().forEach(currencies::add);
    ArrayNode dimensions = json.putArray("dimensions");
    summary
        .filled()
        .forEach(
            (dimension, filled) -> {
              if (filled.values() > 0) {
                ObjectNode one = dimensions.addObject();
                one.put("dimension", dimension.name());
                one.put("values", filled.values());
                one.put("empty", summary.rows() - filled.onWon() - filled.onOthers());
                one.put("isOnlyOnWon", summary.isOnlyOnWon(dimension));
              }
            });
    ArrayNode gaps = json.putArray("gaps");
    for (Finding gap : gaps(summary)) {
      gaps.addObject().put("code", gap.code().name()).set("text", Texts.of(gap.message()));
    }
    return json;
  }

  /** What is missing, as warnings of the whole. */
  static List<Finding> gaps(Summary summary) {
    List<Finding> gaps = new ArrayList<>();
    if (summary.dated() < summary.rows()) {
      gaps.add(gap(FindingCode.NO_FIRST_CONTACT, summary.rows() - summary.dated()));
    }
    if (summary.isQualificationMentioned()
        && !summary.phases().contains(org.salesadvisor.facts.SalesPhase.PROSPECT_QUALIFICATION)) {
      gaps.add(gap(FindingCode.PROSPECTS_UNKNOWN, summary.lostUntold(), summary.lost()));
    }
    if (summary.currencies().size() > 1) {
      List<String> shown =
          summary.currencies().stream().map(one -> one.isEmpty() ? "?" : one).toList();
      gaps.add(gap(FindingCode.SEVERAL_CURRENCIES, shown));
    }
    if (summary.rows() > 0 && summary.won() + summary.lost() == 0) {
      gaps.add(gap(FindingCode.NOTHING_CLOSED));
    }
    summary.filled().forEach((dimension, filled) -> dimension(summary, dimension, filled, gaps));
    return gaps;
  }

  private static void dimension(
      Summary summary, Dimension dimension, Summary.Filled filled, List<Finding> gaps) {
    long all = filled.onWon() + filled.onOthers();
    if (summary.isOnlyOnWon(dimension)) {
      gaps.add(
          gap(
              FindingCode.ONLY_ON_WON,
              dimension.key(),
              filled.onWon(),
              summary.won(),
              filled.onOthers(),
              summary.rows() - summary.won()));
    } else if (all > 0 && all < summary.rows()) {
      gaps.add(
          gap(FindingCode.VALUES_MISSING, dimension.key(), summary.rows() - all, summary.rows()));
    }
  }

  private static Finding gap(FindingCode code, Object... values) {
    return new Finding(code, null, 0, null, code.with(values));
  }
}
