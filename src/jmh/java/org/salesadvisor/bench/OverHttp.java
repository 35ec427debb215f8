package org.salesadvisor.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** The service under load, in turns: a b c d e, a b c d e, … */
final class OverHttp {

  private enum Kind {
    A("a) JSON echo", "/bench/echo"),
    B("b) advice, not stored", "/api/v1/advice?store=false"),
    C("c) advice, stored", "/api/v1/advice"),
    D("d) advice, one insert and commit each", "/bench/one-commit-each"),
    E("e) an advice that is ready, profile not read", "/bench/ready");

    private final String what;
    private final String path;

    Kind(String what, String path) {
      this.what = what;
      this.path = path;
    }
  }

  private static final int[] CONNECTIONS = {16, 64};

  /** After these the compiler of the virtual machine has nothing left to do that shows. */
  private static final int WARM_UPS = 4;

  private final Options options;
  private final Table table;

  OverHttp(Options options, Table table) {
    this.options = options;
    this.table = table;
  }

  void run(Path data) throws IOException, InterruptedException {
    if (!Wrk.isThere()) {
      table.skip("load over HTTP", "wrk is not installed (Debian: apt install wrk)");
      return;
    }
    try (ServiceProcess service = ServiceProcess.start(data, options.flags())) {
      Wrk wrk = new Wrk(service.address);
      for (int warmUp = 0; warmUp < WARM_UPS; warmUp++) {
        turns(wrk, CONNECTIONS[1]);
      }
      for (int connections : CONNECTIONS) {
        measure(wrk, connections);
      }
      table.add(
          "memory of the service after this load (RSS)",
          "MB",
          List.of(service.residentMegabytes()),
          "≤ 600");
    }
  }

  private Map<Kind, Wrk.Turn> turns(Wrk wrk, int connections)
      throws IOException, InterruptedException {
    Map<Kind, Wrk.Turn> turns = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      turns.put(kind, wrk.post(kind.path, connections, options.seconds()));
    }
    return turns;
  }

  private void measure(Wrk wrk, int connections) throws IOException, InterruptedException {
    List<Map<Kind, Wrk.Turn>> rounds = new ArrayList<>();
    for (int round = 0; round < options.rounds(); round++) {
      System.out.printf(
          "HTTP, %d connections, round %d of %d%n", connections, round + 1, options.rounds());
      rounds.add(turns(wrk, connections));
    }
    for (Kind kind : Kind.values()) {
      String what = kind.what + ", " + connections + " connections";
      add(rounds, kind, what, "per second", Wrk.Turn::perSecond, "");
      add(rounds, kind, what + ": p50", "ms", Wrk.Turn::p50Millis, "");
      add(
          rounds,
          kind,
          what + ": p99",
          "ms",
          Wrk.Turn::p99Millis,
          kind == Kind.C && connections == 64 ? "≤ 25" : "");
      add(rounds, kind, what + ": failed", "requests", Wrk.Turn::failed, "0");
    }
    ratio(rounds, connections, Kind.B, Kind.A, "≥ 0.5");
    ratio(rounds, connections, Kind.B, Kind.E, "");
    ratio(rounds, connections, Kind.E, Kind.A, "");
    ratio(rounds, connections, Kind.C, Kind.D, "≥ 3");
    ratio(rounds, connections, Kind.C, Kind.A, "≥ 0.15");
  }

  private void add(
      List<Map<Kind, Wrk.Turn>> rounds,
      Kind kind,
      String what,
      String unit,
      ToDoubleFunction<Wrk.Turn> figure,
      String goal) {
    List<Double> values =
        rounds.stream().map(round -> figure.applyAsDouble(round.get(kind))).toList();
    table.add(what, unit, values, goal);
  }

  /** Of turns of the same round, so that a busy moment of the machine weighs on both. */
  private void ratio(
      List<Map<Kind, Wrk.Turn>> rounds, int connections, Kind of, Kind to, String goal) {
    List<Double> ratios =
        IntStream.range(0, rounds.size())
            .mapToObj(i -> rounds.get(i).get(of).perSecond() / rounds.get(i).get(to).perSecond())
            .toList();
    String what =
        of.what.charAt(0) + " : " + to.what.charAt(0) + ", " + connections + " connections";
    table.add(what, "ratio", ratios, goal);
  }
}
