package org.salesadvisor.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/** Kills the service under load and looks for every decision that it answered. */
final class KillCheck {

  private static final int CLIENTS = 64;
  private static final int MOST_SECONDS = 180;

  private final List<byte[]> bodies = Profiles.json(512);
  private final HttpClient client = HttpClient.newHttpClient();
  private final AtomicInteger next = new AtomicInteger();

  void run(Options options, Table table, Path data) throws IOException, InterruptedException {
    ServiceProcess victim = ServiceProcess.start(data, options.flags());
    ProcessHandle leftBehind = victim.database();
    Queue<String> answered = loadAndKill(victim, options.ids());
    boolean outlived = leftBehind.isAlive();
    try (ServiceProcess service = ServiceProcess.start(data, options.flags())) {
      table.add("answered 201 before kill -9", "decisions", one(answered.size()), "≥ 20,000");
      table.add(
          "of these not found after a restart", "decisions", one(lost(service, answered)), "0");
      table.add(
          "PostgreSQL left behind (it "
              + (outlived ? "outlived the service" : "ended with the service")
              + ") and still there after the restart",
          "processes",
          one(leftBehind.isAlive() ? 1 : 0),
          "0");
      table.add("restart to first answer", "s", one(service.secondsToFirstAnswer()), "");
    }
  }

  private static List<Double> one(double value) {
    return List.of(value);
  }

  private Queue<String> loadAndKill(ServiceProcess victim, int ids) throws InterruptedException {
    Queue<String> answered = new ConcurrentLinkedQueue<>();
    LongAdder count = new LongAdder();
    ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    for (int i = 0; i < CLIENTS; i++) {
      clients.execute(() -> askUntilItDies(victim, answered, count));
    }
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(MOST_SECONDS);
    while (count.sum() < ids && System.nanoTime() < end) {
      Thread.sleep(5);
    }
    victim.kill();
    clients.shutdown();
    clients.awaitTermination(30, TimeUnit.SECONDS);
    return answered;
  }

  private void askUntilItDies(ServiceProcess victim, Queue<String> answered, LongAdder count) {
    try {
      while (true) {
        byte[] body = bodies.get(next.getAndIncrement() & bodies.size() - 1);
        HttpResponse<Void> answer =
            client.send(victim.advice(body), HttpResponse.BodyHandlers.discarding());
        if (answer.statusCode() == 201) {
          answered.add(answer.headers().firstValue("Location").orElseThrow());
          count.increment();
        }
      }
    } catch (IOException killed) {
      // that is what it is for
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private int lost(ServiceProcess service, Queue<String> answered) throws InterruptedException {
    AtomicInteger found = new AtomicInteger();
    int all = answered.size();
    ExecutorService clients = Executors.newFixedThreadPool(8);
    for (int i = 0; i < 8; i++) {
      clients.submit(
          () -> {
            for (String at = answered.poll(); at != null; at = answered.poll()) {
              var answer = client.send(service.stored(at), HttpResponse.BodyHandlers.discarding());
              if (answer.statusCode() == 200) {
                found.incrementAndGet();
              }
            }
            return null;
          });
    }
    clients.shutdown();
    clients.awaitTermination(MOST_SECONDS, TimeUnit.SECONDS);
    return all - found.get();
  }
}
