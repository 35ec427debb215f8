package org.salesadvisor.bench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Decisions in process: JMH in turns, a fresh process for each benchmark in each. */
final class InProcess {

  private static final String ALLOCATED = "gc.alloc.rate.norm";

  private static final Map<String, String> WHAT = new LinkedHashMap<>();

  static {
    WHAT.put("advise", "decision with explanation, one thread, course known");
    WHAT.put("adviseOnNewCourse", "decision, views known, course forgotten before each");
    WHAT.put("adviseInWords", "the same and its JSON with English words");
    WHAT.put("adviseOnFreshRules", "decision, first 4,096 profiles of the first rules loaded");
    WHAT.put("adviseOnNextRules", "decision, first 4,096 profiles of the next version");
    WHAT.put("adviseUnseen", "decision, no view known: emptied before each");
    WHAT.put("readProfile", "reading a profile of 1 KB");
  }

  private final Map<String, List<Double>> perSecond = new LinkedHashMap<>();
  private final Map<String, List<Double>> allocated = new LinkedHashMap<>();

  void run(Options options, Table table) throws RunnerException {
    for (int fork = 0; fork < options.forks(); fork++) {
      System.out.printf("JMH, turn %d of %d%n", fork + 1, options.forks());
      read(turn());
    }
    WHAT.forEach(
        (name, what) ->
            table.add(
                what, "per second", perSecond.get(name), name.equals("advise") ? "100,000" : ""));
    WHAT.forEach(
        (name, what) -> table.add(what + ": memory taken", "bytes", allocated.get(name), ""));
  }

  private static Collection<RunResult> turn() throws RunnerException {
    return new Runner(
            new OptionsBuilder()
                .include(DecisionBenchmark.class.getName())
                .forks(1)
                .warmupIterations(3)
                .warmupTime(TimeValue.seconds(2))
                .measurementIterations(3)
                .measurementTime(TimeValue.seconds(2))
                .jvmArgsAppend("-Djava.util.logging.manager=org.jboss.logmanager.LogManager")
                .shouldFailOnError(true)
                .addProfiler(GCProfiler.class)
                .verbosity(VerboseMode.SILENT)
                .build())
        .run();
  }

  private void read(Collection<RunResult> results) {
    for (RunResult result : results) {
      String benchmark = result.getParams().getBenchmark();
      String name = benchmark.substring(benchmark.lastIndexOf('.') + 1);
      boolean isTime = result.getParams().getMode() == Mode.SingleShotTime;
      for (BenchmarkResult fork : result.getBenchmarkResults()) {
        for (IterationResult iteration : fork.getIterationResults()) {
          double score = iteration.getPrimaryResult().getScore();
          add(perSecond, name, isTime ? 1 / score : score);
          add(allocated, name, iteration.getSecondaryResults().get(ALLOCATED).getScore());
        }
      }
    }
  }

  private static void add(Map<String, List<Double>> to, String name, double value) {
    to.computeIfAbsent(name, none -> new ArrayList<>()).add(value);
  }
}
