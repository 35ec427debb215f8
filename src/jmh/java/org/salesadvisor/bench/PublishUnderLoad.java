package org.salesadvisor.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.salesadvisor.rulebase.RuleSet;
import org.salesadvisor.rulebase.RuleSetFiles;

/**
 * Stored advice at a fixed rate, first in peace and then while a version of the shipped rules is
 * checked and published, in turns. Times are counted from the moment at which a request was due.
 */
final class PublishUnderLoad {

  private static final int WARM_UP_SECONDS = 20;
  private static final String RULE_SETS = "/api/v1/rulesets";

  private final List<byte[]> bodies = Profiles.json(512);
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Options options;
  private final LongAdder failed = new LongAdder();
  private int next;

  PublishUnderLoad(Options options) {
    this.options = options;
  }

  void run(Table table, Path data) throws IOException, InterruptedException {
    List<Double> peace = new ArrayList<>();
    List<Double> during = new ArrayList<>();
    List<Double> took = new ArrayList<>();
    try (ServiceProcess service = ServiceProcess.start(data, options.flags())) {
      load(service, sleep(WARM_UP_SECONDS));
      publish(service, 0).join();
      load(service, sleep(WARM_UP_SECONDS));
      for (int round = 1; round <= options.rounds(); round++) {
        peace.add(load(service, sleep(options.seconds())));
        long begin = System.nanoTime();
        during.add(load(service, publish(service, round)));
        took.add((System.nanoTime() - begin) / 1e9);
      }
    }
    String rate = ", " + options.rate() + " a second stored";
    table.add("advice in peace" + rate + ": p99", "ms", peace, "");
    table.add("advice during a publish" + rate + ": p99", "ms", during, "");
    table.add("during : in peace, p99", "ratio", ratios(during, peace), "≤ 2");
    table.add("publish of the shipped rules under this load", "s", took, "");
    table.add("advice under publishes: failed", "requests", List.of(failed.doubleValue()), "0");
  }

  private static List<Double> ratios(List<Double> of, List<Double> to) {
    return IntStream.range(0, of.size()).mapToObj(i -> of.get(i) / to.get(i)).toList();
  }

  private static CompletableFuture<Void> sleep(int seconds) {
    return new CompletableFuture<Void>().completeOnTimeout(null, seconds, TimeUnit.SECONDS);
  }

  private CompletableFuture<Void> publish(ServiceProcess service, int round) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(service.address + RULE_SETS))
            .header("Authorization", "Bearer " + ServiceProcess.TOKEN)
            .header("Content-Type", "application/zip")
            .header("If-Match", "*")
            .POST(HttpRequest.BodyPublishers.ofByteArray(RuleSetFiles.zip(variant(round))))
            .build();
    return client
        .sendAsync(request, HttpResponse.BodyHandlers.ofString())
        .thenAccept(
            answer -> {
              if (answer.statusCode() != 201) {
                throw new IllegalStateException(answer.body());
              }
            });
  }

  /** Another version that decides as the shipped one. */
  private static RuleSet variant(int round) {
    Map<String, String> files = new HashMap<>(RuleSetFiles.read(Path.of("rules")).files());
    files.merge("norms.yaml", "# " + round + " " + System.nanoTime() + "\n", String::concat);
    return new RuleSet(files);
  }

  /** Asks until that is done; the 99th percentile of the answers in milliseconds. */
  private double load(ServiceProcess service, CompletableFuture<Void> until)
      throws InterruptedException {
    List<Long> nanos = java.util.Collections.synchronizedList(new ArrayList<>());
    AtomicLong open = new AtomicLong();
    long between = TimeUnit.SECONDS.toNanos(1) / options.rate();
    for (long due = System.nanoTime(); !until.isDone(); due += between) {
      awaitMoment(due);
      open.incrementAndGet();
      ask(service, due, nanos).whenComplete((done, failure) -> open.decrementAndGet());
    }
    until.join();
    while (open.get() > 0) {
      Thread.sleep(5);
    }
    List<Long> sorted = nanos.stream().sorted().toList();
    return sorted.get((int) (sorted.size() * 0.99)) / 1e6;
  }

  private CompletableFuture<Void> ask(ServiceProcess service, long due, List<Long> nanos) {
    byte[] body = bodies.get(next++ & bodies.size() - 1);
    return client
        .sendAsync(service.advice(body), HttpResponse.BodyHandlers.discarding())
        .handle(
            (answer, failure) -> {
              nanos.add(System.nanoTime() - due);
              if (failure != null || answer.statusCode() != 201) {
                failed.increment();
              }
              return null;
            });
  }

  private static void awaitMoment(long due) {
    for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }
}
