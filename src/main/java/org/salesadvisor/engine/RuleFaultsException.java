package org.salesadvisor.engine;

import java.util.List;
import java.util.stream.Collectors;
import org.salesadvisor.language.Language;

/** A rule set that cannot serve, with every fault found, sorted by file, line and column. */
public final class RuleFaultsException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<RuleFault> faults;

  public RuleFaultsException(List<RuleFault> faults) {
    super(lines(faults, Language.EN));
    this.faults = faults.stream().sorted().toList();
  }

  /** An exception with those faults that are errors. */
  public static RuleFaultsException ofErrors(List<RuleFault> faults) {
    return new RuleFaultsException(
        faults.stream().filter(fault -> fault.severity() == Severity.ERROR).toList());
  }

  public List<RuleFault> faults() {
    return faults;
  }

  /** Every fault on a line of its own. */
  public String text(Language language) {
    return lines(faults, language);
  }

  private static String lines(List<RuleFault> faults, Language language) {
    return faults.stream()
        .sorted()
        .map(fault -> fault.text(language))
        .collect(Collectors.joining("\n"));
  }
}
