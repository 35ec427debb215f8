package org.salesadvisor.account.batch;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.salesadvisor.account.advice.Advice;
import org.salesadvisor.account.advice.Conclusion;

/** Counts what is advised. Thread-safe. */
public final class Tally {

  private final Map<String, Map<String, Long>> loops = new TreeMap<>();
  private final Map<String, Long> open = new TreeMap<>();
  private final Map<String, Map<String, Long>> waits = new TreeMap<>();

  /** The same decider, whose verdicts are counted. */
  public Decider over(Decider decider) {
    return profiles -> {
      List<Verdict> verdicts = decider.decide(profiles);
      verdicts.forEach(this::count);
      return verdicts;
    };
  }

  private synchronized void count(Verdict verdict) {
    if (verdict instanceof Verdict.Advised advised) {
      Advice advice = advised.answer().advice();
      add(loops, Cells.value(advice.loop()), Cells.value(advice.sellingMode()));
      open("buyingClass", advice.buyingClass());
      open("sellingMode", advice.sellingMode());
      open("loop", advice.loop());
      open("koop", advice.koop());
    }
  }

  private void open(String topic, Conclusion conclusion) {
    if (!conclusion.isDetermined()) {
      open.merge(topic, 1L, Long::sum);
      conclusion.waitsFor().forEach(path -> add(waits, topic, path));
    }
  }

  private static void add(Map<String, Map<String, Long>> counts, String row, String column) {
    counts.computeIfAbsent(row, none -> new TreeMap<>()).merge(column, 1L, Long::sum);
  }

  /** How many advices have each LOOP, by selling mode. */
  public synchronized Map<String, Map<String, Long>> loopBySellingMode() {
    return new TreeMap<>(loops);
  }

  /** How many conclusions are undetermined, by topic; topics that never are, are left out. */
  public synchronized Map<String, Long> undetermined() {
    return new TreeMap<>(open);
  }

  /** The facts that undetermined conclusions wait for, by topic, with how many do. */
  public synchronized Map<String, Map<String, Long>> waitsFor() {
    return new TreeMap<>(waits);
  }
}
