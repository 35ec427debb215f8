package org.salesadvisor.publishing;

import java.time.Instant;
import java.util.List;
import org.salesadvisor.check.CheckReport;
import org.salesadvisor.check.ReportText;
import org.salesadvisor.engine.RuleFaultsException;

/**
 * A rule set that may not serve.
 *
 * @param from where it stands: a folder, or the activation that it belongs to
 * @param number of that activation; 0 for a folder
 * @param at when it was refused
 * @param obstacles what must be put right, a text each
 */
public record Refusal(String from, long number, Instant at, List<String> obstacles) {

  public Refusal {
    obstacles = List.copyOf(obstacles);
  }

  static Refusal of(Activation activation, RuleFaultsException faults, Instant at) {
    List<String> lines = faults.faults().stream().map(Object::toString).toList();
    return new Refusal("activation " + activation.number(), activation.number(), at, lines);
  }

  static Refusal of(String folder, CheckReport report, Instant at) {
    return new Refusal(folder, 0, at, ReportText.obstacles(report));
  }
}
