package org.salesadvisor.publishing;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.salesadvisor.engine.RuleFault;
import org.salesadvisor.engine.RuleFaultsException;
import org.salesadvisor.errors.AdvisorException;
import org.salesadvisor.rulebase.ActiveRules;
import org.salesadvisor.rulebase.EarlyLoad;
import org.salesadvisor.rulebase.LoadedRuleSet;

/**
 * Makes the rule folder serve at start. When the folder has faults, the version that was stored
 * last serves instead, and health says so.
 */
@ApplicationScoped
public class RuleFolder {

  private static final Logger LOG = Logger.getLogger(RuleFolder.class);

  /** Before requests and before everything that decides at start. */
  private static final int FIRST = 1;

  private final Path folder;
  private final ActiveRules active;
  private final RuleSetStore store;
  private final MeterRegistry meters;
  private volatile List<RuleFault> refused = List.of();

  RuleFolder(
      @ConfigProperty(name = "advisor.rules", defaultValue = "rules") Path folder,
      ActiveRules active,
      RuleSetStore store,
      MeterRegistry meters) {
    this.folder = folder;
    this.active = active;
    this.store = store;
    this.meters = meters;
  }

  void start(@Observes @Priority(FIRST) StartupEvent event) {
    try {
      serve(EarlyLoad.take(folder), folder.toString());
    } catch (RuleFaultsException faults) {
      refuse(faults);
      serve(lastStored(faults), "the database");
    }
  }

  /** The faults of the folder that was refused; empty when the folder serves. */
  public List<RuleFault> refused() {
    return refused;
  }

  private void serve(LoadedRuleSet ruleSet, String from) {
    store.store(ruleSet, null);
    active.activate(ruleSet);
    RuleMeters.bind(ruleSet, meters);
    count("activated");
    LOG.infof(
        "Rule set %s from %s serves: %d rules",
        ruleSet.label(), from, ruleSet.rules().rules().size());
  }

  private void refuse(RuleFaultsException faults) {
    refused = faults.faults();
    count("refused");
    LOG.errorf(
        "The rule folder %s has %d faults:%n%s", folder, refused.size(), faults.getMessage());
  }

  private LoadedRuleSet lastStored(RuleFaultsException faults) {
    Optional<LoadedRuleSet> last = store.readLatest().map(LoadedRuleSet::load);
    return last.orElseThrow(
        () ->
            new AdvisorException(
                "RULE_FOLDER_REFUSED",
                PublishingMessage.FOLDER_REFUSED.with(folder),
                PublishingMessage.CORRECT_AND_START.with(),
                faults));
  }

  private void count(String result) {
    meters.counter("advisor.ruleset.loads", "result", result).increment();
  }
}
