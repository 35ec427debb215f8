package org.salesadvisor.effectiveness;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.salesadvisor.datasets.FunnelQuery;
import org.salesadvisor.datasets.imports.Held;
import org.salesadvisor.datasets.store.Dataset;
import org.salesadvisor.datasets.store.Dimension;
import org.salesadvisor.datasets.store.FunnelFilter;
import org.salesadvisor.errors.ErrorMessage;
import org.salesadvisor.errors.Faults;
import org.salesadvisor.errors.Shown;
import org.salesadvisor.facts.Money;
import org.salesadvisor.language.Message;
import org.salesadvisor.web.Href;

/** What somebody asks of the channels of a dataset, read from parameters; every fault is named. */
final class ChannelQuery {

  private static final BigDecimal MOST = new BigDecimal("1e12");

  private final FunnelQuery period = new FunnelQuery();
  private final Faults faults = period.faults();
  private Dimension by;
  private String from;
  private String to;

  ChannelQuery period(String first, String end) {
    period.period(first, end);
    from = first;
    to = end;
    return this;
  }

  /** Channels when it is left out. */
  ChannelQuery by(String name) {
    by = name == null ? Dimension.CHANNEL : period.constant("by", name, Dimension.attributes());
    return this;
  }

  /**
   * The terms of its money.
   *
   * @param held what the dataset holds
   */
  Terms terms(
      Held held, String marginShare, String costPerAttempt, String valuePerOrder, String currency) {
    List<String> own = held.currencies().stream().filter(one -> !one.isEmpty()).toList();
    String asked = currency(currency);
    boolean hasAmounts = costPerAttempt != null || valuePerOrder != null;
    if (hasAmounts && currency == null && own.size() != 1) {
      faults.add("currency", EffectivenessMessage.WITHOUT_CURRENCY.with());
    }
    if (asked != null && own.size() == 1 && !own.get(0).equals(asked)) {
      faults.add("currency", EffectivenessMessage.OTHER_CURRENCY.with(asked, own.get(0)));
    }
    Terms terms =
        new Terms(
            own.size() == 1 ? own.get(0) : own.isEmpty() ? asked : null,
            share("marginShare", marginShare),
            amount("costPerAttempt", costPerAttempt),
            amount("valuePerOrder", valuePerOrder));
    faults.throwIfAny();
    return terms;
  }

  private String currency(String code) {
    if (code == null || Money.isCurrency(code)) {
      return code;
    }
    faults.add(
        "currency",
        ErrorMessage.NO_CURRENCY.with(Shown.of(code), ErrorMessage.WRITE_ISO_4217.with()));
    return null;
  }

  private Double amount(String name, String text) {
    Double number = number(text, MOST);
    if (number == null && text != null) {
      faults.add(name, EffectivenessMessage.NO_NUMBER.with(Shown.of(text)));
    }
    return number;
  }

  private Double share(String name, String text) {
    Double number = number(text, BigDecimal.ONE);
    if (number == null && text != null) {
      faults.add(name, EffectivenessMessage.NO_SHARE.with(Shown.of(text)));
    }
    return number;
  }

  /** Null when it is none, or not above 0 and up to the most. */
  private static Double number(String text, BigDecimal most) {
    if (text == null || !text.matches("[0-9]{1,13}(\\.[0-9]{1,9})?")) {
      return null;
    }
    BigDecimal number = new BigDecimal(text);
    return number.signum() > 0 && number.compareTo(most) <= 0
        ? (Double) number.doubleValue()
        : null;
  }

  /** What the dataset does not tell of what is asked. */
  List<Message> gaps(Held held) {
    List<Message> gaps = new ArrayList<>();
    if (held.onlyOnWon().contains(by)) {
      gaps.add(EffectivenessMessage.NO_CHANNELS.with());
    }
    if (held.currencies().stream().filter(one -> !one.isEmpty()).count() > 1) {
      gaps.add(EffectivenessMessage.SEVERAL_CURRENCIES.with(held.currencies()));
    }
    return gaps;
  }

  Dimension by() {
    return by;
  }

  /** Where the opportunities are listed that are asked for. */
  RowsBehind rowsOf(Dataset dataset) {
    Href all = Href.to("/api/v1/datasets/" + dataset.id() + "/opportunities");
    return new RowsBehind(all.with("from", from).with("to", to).with("undated", true), by);
  }

  FunnelFilter in(Dataset dataset) {
    return period.in(dataset.id());
  }
}
