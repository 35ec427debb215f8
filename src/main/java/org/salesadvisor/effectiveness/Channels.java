package org.salesadvisor.effectiveness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.salesadvisor.datasets.orderfunnel.FunnelGroup;
import org.salesadvisor.datasets.store.ChannelCounting;
import org.salesadvisor.datasets.store.ChannelCounting.Alike;
import org.salesadvisor.effectiveness.mix.Attempts;
import org.salesadvisor.effectiveness.mix.ItemFigures;
import org.salesadvisor.facts.SalesPhase;
import org.salesadvisor.funnel.statistics.Proportion;
import org.salesadvisor.language.Message;

/**
 * Makes items of the opportunities of a dataset: each is a contact, whose channel is its item.
 *
 * @param phases of which the dataset tells
 * @param hasDenominators whether the channel is known of those that did not order as well
 * @param gaps what the dataset does not tell, in words
 * @param rows where the opportunities of each channel are listed
 * @param terms whose currency is the only one of the amounts; null when there are several or none
 */
record Channels(
    List<SalesPhase> phases,
    boolean hasDenominators,
    List<Message> gaps,
    RowsBehind rows,
    Terms terms) {

  Scope scope(List<Alike> counted) {
    Map<Boolean, List<Alike>> whole =
        counted.stream().collect(Collectors.partitioningBy(Alike::isTotal));
    List<Item> items = new ArrayList<>();
    by(whole.get(false), Alike::channel)
        .forEach((channel, alike) -> items.add(channel(channel.orElse(null), alike)));
    List<Item> told = told(items);
    boolean isCut = told.size() < items.size();
    return new Scope(
        told,
        absent(items),
        isCut ? item(null, null, false, null, whole.get(true), hasDenominators) : null,
        split(whole.get(true)),
        isCut ? withCut() : gaps,
        rows,
        terms);
  }

  /** The largest, and whatever nobody assigned: a gap in tracking is never left out. */
  private static List<Item> told(List<Item> items) {
    List<Item> told = new ArrayList<>();
    int channels = 0;
    for (Item one : items) {
      channels += one.isTrackingGap() ? 0 : 1;
      if (one.isTrackingGap() || channels <= ChannelCounting.MOST_CHANNELS) {
        told.add(one);
      }
    }
    return told;
  }

  private List<Message> withCut() {
    List<Message> all = new ArrayList<>(gaps);
    all.add(EffectivenessMessage.MOST_CHANNELS.with(ChannelCounting.MOST_CHANNELS));
    return all;
  }

  private static <K> Map<Optional<K>, List<Alike>> by(List<Alike> counted, Function<Alike, K> key) {
    Map<Optional<K>, List<Alike>> groups =
        counted.stream()
            .collect(
                Collectors.groupingBy(
                    one -> Optional.ofNullable(key.apply(one)),
                    LinkedHashMap::new,
                    Collectors.toList()));
    Map<Optional<K>, List<Alike>> bySize = new LinkedHashMap<>();
    groups.entrySet().stream()
        .sorted(java.util.Comparator.comparingLong(one -> -sum(one.getValue(), Alike::contacts)))
        .forEach(one -> bySize.put(one.getKey(), one.getValue()));
    return bySize;
  }

  private Item channel(String channel, List<Alike> alike) {
    boolean isGap = FunnelGroup.isTrackingGap(channel);
    Mix mix = channel == null ? null : Mixes.USUAL.byItem().get(code(channel));
    return item(channel, mix, isGap, targeted(alike), alike, hasDenominators);
  }

  private static String code(String channel) {
    return channel.toUpperCase(Locale.ROOT).replaceAll("[^A-Z]+", "_");
  }

  /** Whether all of them had contact before, or none; null when mixed or unknown. */
  private static Boolean targeted(List<Alike> alike) {
    List<Boolean> told = alike.stream().map(Alike::hadContact).distinct().toList();
    return told.size() == 1 ? told.get(0) : null;
  }

  /** None where nobody tells earlier contacts: then there is nothing to split. */
  private List<Item> split(List<Alike> total) {
    Map<Optional<Boolean>, List<Alike>> byContact = by(total, Alike::hadContact);
    if (byContact.keySet().stream().noneMatch(Optional::isPresent)) {
      return List.of();
    }
    return Stream.of(Optional.of(false), Optional.of(true), Optional.<Boolean>empty())
        .filter(byContact::containsKey)
        .map(contact -> split(contact.orElse(null), byContact.get(contact)))
        .toList();
  }

  private Item split(Boolean hadContact, List<Alike> alike) {
    if (hadContact == null) {
      return item(null, null, true, null, alike, true);
    }
    EffectivenessMessage name = hadContact ? EffectivenessMessage.WARM : EffectivenessMessage.COLD;
    return item(name.name(), null, false, hadContact, alike, true);
  }

  private Item item(
      String name, Mix mix, boolean isGap, Boolean targeted, List<Alike> alike, boolean hasRates) {
    Attempts attempts = attempts(alike);
    ItemFigures figures = terms.complete(figures(alike, attempts, hasRates), attempts);
    return new Item(name, mix, isGap, figures, targeted, attempts, List.of());
  }

  private ItemFigures figures(List<Alike> alike, Attempts attempts, boolean hasRates) {
    long contacts = sum(alike, Alike::contacts);
    long orders = sum(alike, Alike::orders);
    boolean tellsLeads = phases.contains(SalesPhase.PROSPECT_QUALIFICATION);
    boolean hasAmounts = terms.currency() != null;
    return new ItemFigures(
        hasRates ? contacts : null,
        attempts == null || contacts == 0 ? null : (Double) (attempts.total() / (double) contacts),
        null,
        tellsLeads ? sum(alike, Alike::leads) : null,
        orders,
        hasAmounts && sum(alike, Alike::valued) == orders && orders > 0
            ? amount(alike, Alike::value)
            : null,
        hasAmounts && sum(alike, Alike::costed) == contacts ? amount(alike, Alike::cost) : null);
  }

  private static long sum(List<Alike> alike, ToLongFunction<Alike> count) {
    return alike.stream().mapToLong(count).sum();
  }

  private static Double amount(List<Alike> alike, Function<Alike, java.math.BigDecimal> amount) {
    return alike.stream()
        .map(amount)
        .filter(one -> one != null)
        .mapToDouble(java.math.BigDecimal::doubleValue)
        .sum();
  }

  /** Null when it is not known of all how often they were tried. */
  private static Attempts attempts(List<Alike> alike) {
    if (alike.stream().anyMatch(one -> one.attempts() == null)) {
      return null;
    }
    TreeMap<Integer, Proportion> lastTried = new TreeMap<>();
    alike.forEach(
        one ->
            lastTried.merge(
                one.attempts(), new Proportion(one.orders(), one.contacts()), Proportion::plus));
    int most =
        lastTried.isEmpty() ? 0 : Math.min(ChannelCounting.MOST_ATTEMPTS, lastTried.lastKey());
    List<Proportion> byNumber =
        LongStream.rangeClosed(1, most).mapToObj(i -> attempt((int) i, lastTried)).toList();
    return new Attempts(byNumber, sum(alike, Alike::tries));
  }

  /** Of those tried so often, or more often, who ordered then: an order ends the trying. */
  private static Proportion attempt(int number, TreeMap<Integer, Proportion> lastTried) {
    long tried = lastTried.tailMap(number).values().stream().mapToLong(Proportion::n).sum();
    Proportion last = lastTried.getOrDefault(number, Proportion.NOTHING);
    return new Proportion(last.k(), tried);
  }

  private static Map<Mix, List<String>> absent(List<Item> items) {
    List<String> present =
        items.stream().filter(one -> one.mix() != null).map(one -> code(one.name())).toList();
    return Arrays.stream(Mix.values())
        .collect(
            Collectors.toMap(
                mix -> mix,
                mix -> mix.usual().stream().filter(item -> !present.contains(item)).toList()));
  }
}
