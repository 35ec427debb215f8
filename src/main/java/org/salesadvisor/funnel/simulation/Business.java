package org.salesadvisor.funnel.simulation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.salesadvisor.facts.FunnelCounts;
import org.salesadvisor.funnel.narrowing.Dimension;
import org.salesadvisor.funnel.narrowing.Period;
import org.salesadvisor.funnel.narrowing.Row;

/** One business: its reps sell through two channels, month after month. */
final class Business {

  /** Where its first month lies, which makes no difference. */
  private static final LocalDate BEGIN = LocalDate.of(2022, 1, 1);

  private static final List<String> CHANNELS = List.of("referral", "telephone");
  private static final int STEPS = 3;

  private final Nature nature;
  private final Happening happening;
  private final Random random;
  private final double[][] talent;

  Business(Nature nature, Happening happening, long seed) {
    this.nature = nature;
    this.happening = happening;
    this.random = new Random(seed);
    this.talent = new double[nature.reps()][STEPS];
    for (double[] rep : talent) {
      for (int step = 0; step < STEPS; step++) {
        rep[step] = nature.talent() * random.nextGaussian();
      }
    }
  }

  /** The name of a rep. */
  static String rep(int number) {
    return "rep-" + number;
  }

  static Period period(int month) {
    return new Period(Period.Kind.MONTH, BEGIN.plusMonths(month));
  }

  /** Its next months; each call goes on where the last one ended. */
  List<Row> month(int month) {
    double[] shock = new double[STEPS];
    for (int step = 0; step < STEPS; step++) {
      shock[step] = nature.shock() * random.nextGaussian() + nature.season() * (month % 3 - 1);
    }
    List<Row> rows = new ArrayList<>();
    for (int rep = 0; rep < nature.reps(); rep++) {
      long leads = poisson(nature.leads() / nature.reps());
      long referrals = binomial(leads, happening.referrals(month, rep));
      rows.add(row(month, rep, 0, referrals, shock));
      rows.add(row(month, rep, 1, leads - referrals, shock));
    }
    return rows;
  }

  private Row row(int month, int rep, int channel, long leads, double[] shock) {
    long[] counts = new long[STEPS + 1];
    counts[0] = leads;
    for (int step = 0; step < STEPS; step++) {
      double usual = logistic(logit(nature.rate(step, channel)) + shock[step] + talent[rep][step]);
      counts[step + 1] = binomial(counts[step], happening.rate(month, rep, step, usual));
    }
    Map<Dimension, String> values = new EnumMap<>(Dimension.class);
    values.put(Dimension.REP, rep(rep));
    values.put(Dimension.CHANNEL, CHANNELS.get(channel));
    return new Row(
        period(month), values, new FunnelCounts(counts[0], counts[1], counts[2], counts[3]));
  }

  private static double logit(double share) {
    return Math.log(share / (1 - share));
  }

  private static double logistic(double x) {
    return 1 / (1 + Math.exp(-x));
  }

  private long poisson(double mean) {
    double limit = Math.exp(-mean);
    double product = random.nextDouble();
    long count = 0;
    while (product > limit) {
      product *= random.nextDouble();
      count++;
    }
    return count;
  }

  private long binomial(long n, double rate) {
    long count = 0;
    for (long i = 0; i < n; i++) {
      if (random.nextDouble() < rate) {
        count++;
      }
    }
    return count;
  }
}
