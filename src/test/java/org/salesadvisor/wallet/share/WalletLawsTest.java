package org.salesadvisor.wallet.share;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.salesadvisor.facts.SpendBasis;

class WalletLawsTest {

  private static final PeerNorms NORMS = new PeerNorms(3, 0.5, 2);

  /**
   * [L] The one worked figure with an address: the first of two brands has 67 %, by {@code (1 −
   * rank/(brands + 1)) · (2/brands)}, quoted from Keiningham, Aksoy, Buoye and Cooil, Harvard
   * Business Review, October 2011, at https://santoshsrivastava.com/tag/brand-perception/.
   */
  @Test
  void theFirstOfTwoHasThePublishedTwoThirds() {
    assertEquals(0.67, new Allocation(1, 2).share(), 0.005);
  }

  /** Worked out by hand from the formula: no table of the authors with an address was found. */
  @Test
  void ofThreeAndFourTheFormulaGivesEvenSteps() {
    assertEquals(1, new Allocation(1, 1).share());
    assertEquals(List.of(50L, 33L, 17L), sharesPercent(3));
    assertEquals(List.of(40L, 30L, 20L, 10L), sharesPercent(4));
  }

  private static List<Long> sharesPercent(int suppliers) {
    return IntStream.rangeClosed(1, suppliers)
        .mapToObj(rank -> Math.round(100 * new Allocation(rank, suppliers).share()))
        .toList();
  }

  /**
   * [L] What the article is said to hold true of the rule: first pays better than second, more
   * competitors leave less for everyone, and who ties divides the winnings
   * (https://www.aviationpros.com/blog/10442097/share-of-the-wallet, 25 October 2011).
   */
  @Property(tries = 100)
  void itHoldsWhatIsPublishedOfTheRule(
      @ForAll @IntRange(min = 2, max = 50) int suppliers,
      @ForAll @IntRange(min = 1, max = 49) int some) {
    int rank = 1 + some % (suppliers - 1);
    double share = new Allocation(rank, suppliers).share();
    double next = new Allocation(rank + 1, suppliers).share();

    assertTrue(share > next);
    assertTrue(rank > 1 || share > new Allocation(1, suppliers + 1).share());
    assertEquals((share + next) / 2, new Allocation(rank + 0.5, suppliers).share(), 1e-9);
  }

  @Property(tries = 100)
  void allRanksTogetherHaveTheWholeWallet(@ForAll @IntRange(min = 1, max = 50) int suppliers) {
    double all =
        IntStream.rangeClosed(1, suppliers)
            .mapToDouble(rank -> new Allocation(rank, suppliers).share())
            .sum();
    assertEquals(1, all, 1e-9);
  }

  /** Rank 2 of 3 has a third: 30,000 are a third of 90,000, and the first place brings a sixth. */
  @Test
  void aRankTellsTheSpendAndWhatABetterOneBrings() {
    CategoryWallet wallet = CategoryWallet.of(new Bought("A", 30_000, null, 2.0, 3), null);

    assertEquals(SpendBasis.RANKED, wallet.basis());
    assertEquals(90_000, wallet.spend().expected(), 1e-6);
    assertEquals(60_000, wallet.gap().expected(), 1e-6);
    assertEquals(15_000, wallet.betterRankBrings(), 1e-6);
    assertTrue(wallet.spend().low() < 90_000 && wallet.spend().high() > 90_000);
  }

  @Test
  void statedSpendGoesFirstAndWithoutPeersNothingIsKnown() {
    CategoryWallet stated = CategoryWallet.of(new Bought("A", 250, 1_000.0, 1.0, 1), null);
    assertEquals(Range.exactly(750), stated.gap());
    assertEquals(SpendBasis.KNOWN, stated.basis());

    CategoryWallet unknown = CategoryWallet.of(new Bought("A", 250, null, null, null), null);
    assertNull(unknown.gap());
    assertNull(unknown.basis());
    assertNull(unknown.facts().gapShare());
  }

  @Test
  void aRankWithoutSalesTellsNoSpend() {
    assertNull(CategoryWallet.of(new Bought("A", 0, null, 2.0, 3), null).spend());
  }

  @Property(tries = 200)
  void whatIsMissingIsNeverBelowNothingAndLiesInItsRange(
      @ForAll @Size(min = 1, max = 40) List<@DoubleRange(min = 0, max = 1e6) Double> sales,
      @ForAll boolean isSpendKnown) {
    List<Client> clients =
        IntStream.range(0, sales.size())
            .mapToObj(
                i ->
                    new Client(
                        "C" + i,
                        null,
                        null,
                        null,
                        null,
                        List.of(
                            new Bought(
                                "A",
                                sales.get(i),
                                isSpendKnown && i % 2 == 0 ? (Double) (sales.get(i) + 1) : null,
                                null,
                                null),
                            new Bought("B", 1, null, null, null))))
            .toList();

    Ranking ranking = Ranking.of(clients, NORMS);

    assertEquals(clients.size(), ranking.wallets().size());
    double before = Double.MAX_VALUE;
    for (ClientWallet wallet : ranking.wallets()) {
      Range potential = wallet.potential();
      assertTrue(potential == null || potential.low() >= 0 && isInOrder(potential));
      assertTrue(wallet.share() == null || isInOrder(wallet.share()));
      assertTrue(wallet.share() == null || wallet.share().high() <= 1 + 1e-9);
      double now = potential == null ? -1 : potential.expected();
      assertTrue(now <= before);
      before = now;
    }
  }

  private static boolean isInOrder(Range range) {
    return range.low() <= range.expected() + 1e-9 && range.expected() <= range.high() + 1e-9;
  }

  @Test
  void tooFewOfASizeFallBackOnTheSegmentAndTooFewOfThatOnNothing() {
    List<Client> clients =
        IntStream.range(0, 5)
            .mapToObj(
                i ->
                    new Client(
                        "C" + i,
                        null,
                        i < 4 ? "LARGE" : "ALONE",
                        (double) i,
                        null,
                        List.of(new Bought("A", 10 * (i + 1), null, null, null))))
            .toList();

    Ranking ranking = Ranking.of(clients, NORMS);

    // the four have 10, 20, 30 and 40: a median of 25
    ClientWallet least =
        ranking.wallets().stream()
            .filter(one -> one.client().id().equals("C0"))
            .findFirst()
            .orElseThrow();
    assertEquals(15, least.potential().expected(), 1e-9);
    assertEquals(4, least.categories().get(0).peers());
    ClientWallet alone = ranking.wallets().get(4);
    assertEquals("C4", alone.client().id());
    assertNull(alone.potential());
    assertNull(alone.basis());
  }
}
