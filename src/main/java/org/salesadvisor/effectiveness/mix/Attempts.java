package org.salesadvisor.effectiveness.mix;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;
import org.salesadvisor.funnel.statistics.Proportion;

/**
 * How often people were tried, and how many of those who were tried once more ordered then: the
 * chance per further attempt, or hazard.
 *
 * @param byNumber the first attempt first; of those who were tried so often, who ordered then
 * @param total all attempts together, those beyond the last of the list as well
 */
public record Attempts(List<Proportion> byNumber, long total) {

  public Attempts {
    byNumber = List.copyOf(byNumber);
  }

  /** Of those that were made: of an attempt that nobody was tried for nothing is known. */
  public static Attempts of(List<Proportion> byNumber) {
    List<Proportion> made = byNumber.stream().takeWhile(one -> !one.isEmpty()).toList();
    return new Attempts(made, made.stream().mapToLong(Proportion::n).sum());
  }

  /** Of both together. */
  public Attempts plus(Attempts other) {
    List<Proportion> both = new ArrayList<>();
    for (int i = 0; i < Math.max(byNumber.size(), other.byNumber.size()); i++) {
      both.add(at(i).plus(other.at(i)));
    }
    return new Attempts(both, total + other.total);
  }

  private Proportion at(int number) {
    return number < byNumber.size() ? byNumber.get(number) : Proportion.NOTHING;
  }

  /** One after the other without a chance that rises: neighbours that do are taken together. */
  public List<Proportion> falling() {
    Deque<Block> blocks = new ArrayDeque<>();
    for (Proportion one : byNumber) {
      Block last = new Block(one, 1);
      while (!blocks.isEmpty() && blocks.peekLast().isBelow(last)) {
        last = blocks.pollLast().with(last);
      }
      blocks.addLast(last);
    }
    List<Proportion> falling = new ArrayList<>();
    blocks.forEach(block -> falling.addAll(java.util.Collections.nCopies(block.size, block.all)));
    return falling;
  }

  /** Neighbours with one chance [L Ayer et al. 1955: pool adjacent violators]. */
  private record Block(Proportion all, int size) {

    boolean isBelow(Block next) {
      return !next.all.isEmpty() && (all.isEmpty() || all.rate() < next.all.rate());
    }

    Block with(Block next) {
      return new Block(all.plus(next.all), size + next.size);
    }
  }

  /**
   * The last attempt that pays: the chance of a sale at it covers what it costs. While the chance
   * falls, who stops there loses nothing later [L Chow and Robbins 1961: the monotone case].
   *
   * @param costPerAttempt in units of the currency, above 0
   * @param marginPerOrder in units of the currency, above 0
   */
  public Stop stop(double costPerAttempt, double marginPerOrder) {
    double breakEven = costPerAttempt / marginPerOrder;
    int after = first(chance -> !chance.isEmpty() && chance.rate() >= breakEven);
    Proportion beyond = byNumber.stream().skip(after).reduce(Proportion.NOTHING, Proportion::plus);
    long unlisted = total - byNumber.stream().mapToLong(Proportion::n).sum();
    long attempts = beyond.n() + unlisted;
    return new Stop(
        breakEven,
        after,
        first(chance -> chance.wilson95().low() >= breakEven),
        first(chance -> chance.wilson95().high() >= breakEven),
        new Proportion(beyond.k(), attempts),
        attempts * costPerAttempt - beyond.k() * marginPerOrder);
  }

  /** So many of the first attempts, without a gap, for which it holds. */
  private int first(Predicate<Proportion> holds) {
    return (int) falling().stream().takeWhile(holds).count();
  }

  /**
   * Where to stop.
   *
   * @param breakEvenShare the chance of a sale that just covers an attempt
   * @param afterAttempt the last one that pays; 0 when not even the first does
   * @param surely up to here each one credibly pays
   * @param perhaps up to here none credibly does not
   * @param beyond orders out of the attempts made beyond the last one that pays
   * @param savedAmount what stopping there would have saved, in units of the currency
   */
  public record Stop(
      double breakEvenShare,
      int afterAttempt,
      int surely,
      int perhaps,
      Proportion beyond,
      double savedAmount) {

    /** Whether attempts were made that, taken together, credibly do not pay. */
    public boolean isExceeded() {
      return !beyond.isEmpty() && beyond.wilson95().high() < breakEvenShare;
    }
  }

  /** Attempts for each order; null when there was none. */
  public Double perOrder() {
    long orders = byNumber.stream().mapToLong(Proportion::k).sum();
    return orders == 0 ? null : (Double) (total / (double) orders);
  }
}
