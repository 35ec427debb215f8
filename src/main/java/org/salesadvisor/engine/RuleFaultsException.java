package org.salesadvisor.engine;

import java.util.List;
import java.util.stream.Collectors;

/** A rule set that cannot serve, with every fault found, sorted by file and line. */
public final class RuleFaultsException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<RuleFault> faults;

  public RuleFaultsException(List<RuleFault> faults) {
    super(faults.stream().sorted().map(RuleFault::toString).collect(Collectors.joining("\n")));
    this.faults = faults.stream().sorted().toList();
  }

  public List<RuleFault> faults() {
    return faults;
  }
}
