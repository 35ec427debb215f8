package org.salesadvisor.effectiveness;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.salesadvisor.datasets.orderfunnel.FunnelGroup;
import org.salesadvisor.errors.Faults;
import org.salesadvisor.records.OneCurrency;
import org.salesadvisor.records.Variant;
import org.salesadvisor.records.WhatIf;
import org.salesadvisor.records.WhatIfs;

/** A mix that can be assessed, with the what-ifs that were asked. */
public final class Asked {

  private final Scope scope;
  private final List<Changed> variants;

  /**
   * The same with other numbers.
   *
   * @param asked what is different
   */
  record Changed(WhatIf asked, Scope scope) {}

  private Asked(Scope scope, List<Changed> variants) {
    this.scope = scope;
    this.variants = List.copyOf(variants);
  }

  static Asked of(WhatIfs.Read<MixDocument> read) {
    return new Asked(scope(read.document()), read.variants().stream().map(Asked::changed).toList());
  }

  static Asked of(Scope scope) {
    return new Asked(scope, List.of());
  }

  private static Changed changed(Variant<MixDocument> variant) {
    return new Changed(variant.asked(), scope(variant.document()));
  }

  private static Scope scope(MixDocument document) {
    Map<String, Mix> mixes = Objects.requireNonNullElse(document.mixes(), Mixes.USUAL).byItem();
    Terms terms =
        new Terms(
            currency(document),
            document.marginShare(),
            ItemDocument.amount(document.costPerAttempt()),
            ItemDocument.amount(document.valuePerOrder()));
    return new Scope(
        document.items().stream().map(one -> item(one, mixes, terms)).toList(),
        Map.of(),
        null,
        List.of(),
        List.of(),
        null,
        terms);
  }

  private static Item item(ItemDocument one, Map<String, Mix> mixes, Terms terms) {
    return new Item(
        one.item(),
        mixes.get(one.item()),
        !mixes.containsKey(one.item()) && FunnelGroup.isTrackingGap(one.item()),
        terms.complete(one.figures(), one.tried()),
        one.targeted(),
        one.tried(),
        Objects.requireNonNullElse(
                one.accelerations(), List.<ItemDocument.AccelerationDocument>of())
            .stream()
            .map(it -> new Item.Raise(it.kind(), it.raiseShare(), ItemDocument.amount(it.cost())))
            .toList());
  }

  private static String currency(MixDocument document) {
    OneCurrency currency = new OneCurrency(new Faults());
    currency.check("", document.costPerAttempt());
    currency.check("", document.valuePerOrder());
    for (ItemDocument one : document.items()) {
      currency.check("", one.value());
      currency.check("", one.cost());
    }
    return currency.code();
  }

  Scope scope() {
    return scope;
  }

  List<Changed> variants() {
    return variants;
  }
}
