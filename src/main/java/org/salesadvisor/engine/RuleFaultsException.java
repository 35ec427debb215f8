package org.salesadvisor.engine;

import java.util.List;
import java.util.stream.Collectors;
import org.salesadvisor.errors.AdvisorException;
import org.salesadvisor.language.Language;

/** A rule set that cannot serve, with every fault found, sorted by file, line and column. */
public final class RuleFaultsException extends AdvisorException {

  private static final long serialVersionUID = 1L;

  private final transient List<RuleFault> faults;

  public RuleFaultsException(List<RuleFault> faults) {
    super(
        "RULES_HAVE_FAULTS",
        EngineMessage.RULES_HAVE_FAULTS.with(faults.size()),
        EngineMessage.CORRECT_THE_FILES.with());
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
    return faults.stream().map(fault -> fault.text(language)).collect(Collectors.joining("\n"));
  }

  @Override
  protected String details(Language language) {
    return text(language);
  }

  /** Every fault in English, for logs. */
  @Override
  public String getMessage() {
    return text(Language.EN);
  }
}
