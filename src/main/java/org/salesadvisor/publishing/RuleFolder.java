package org.salesadvisor.publishing;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.salesadvisor.audit.AuditTrail;
import org.salesadvisor.check.CheckReport;
import org.salesadvisor.check.RuleSetCheck;
import org.salesadvisor.engine.RuleFault;
import org.salesadvisor.engine.RuleFaultsException;
import org.salesadvisor.errors.AdvisorException;
import org.salesadvisor.language.Language;
import org.salesadvisor.rulebase.EarlyLoad;
import org.salesadvisor.rulebase.LoadedRuleSet;
import org.salesadvisor.rulebase.RuleSet;
import org.salesadvisor.rulebase.RuleSetFiles;

/** The rule folder of this instance: publishes what it holds when that is new and clean. */
@ApplicationScoped
public class RuleFolder {

  private static final Logger LOG = Logger.getLogger(RuleFolder.class);

  /** Before requests and before everything that decides at start. */
  private static final int FIRST = 1;

  private final Path folder;
  private final boolean isWatched;
  private final String place;
  private final Publishing publishing;
  private final ActivationStore activations;
  private final RuleSetStore ruleSets;
  private final RuleFolderStore folders;
  private final Follower follower;
  private final RuleMeters meters;
  private final Clock clock;
  private volatile Refusal refusal;
  private volatile String digest;

  RuleFolder(
      @ConfigProperty(name = "advisor.rules", defaultValue = "rules") Path folder,
      @ConfigProperty(name = "advisor.rules.watch", defaultValue = "true") boolean isWatched,
      Publishing publishing,
      ActivationStore activations,
      RuleSetStore ruleSets,
      RuleFolderStore folders,
      Follower follower,
      RuleMeters meters,
      Clock clock) {
    this.folder = folder;
    this.isWatched = isWatched;
    this.place = Place.of(folder);
    this.publishing = publishing;
    this.activations = activations;
    this.ruleSets = ruleSets;
    this.folders = folders;
    this.follower = follower;
    this.meters = meters;
    this.clock = clock;
  }

  /** What the folder holds and why it may not serve; empty when it may. */
  public Optional<Refusal> refusal() {
    return Optional.ofNullable(refusal);
  }

  /** The digest of what the folder held when it was last read; null when it could not be read. */
  String digest() {
    return digest;
  }

  void start(@Observes @Priority(FIRST) StartupEvent event) {
    loaded().ifPresent(this::takeUpAtStart);
    follower.catchUp();
    if (follower.serving().isEmpty()) {
      throw nothingServes();
    }
  }

  private Optional<LoadedRuleSet> loaded() {
    try {
      LoadedRuleSet ruleSet = EarlyLoad.take(folder);
      digest = ruleSet.digest();
      return Optional.of(ruleSet);
    } catch (RuleFaultsException faults) {
      refuse(CheckReport.faulty(null, faults.faults()));
    } catch (AdvisorException absent) {
      refuse(absent);
    }
    return Optional.empty();
  }

  private void takeUpAtStart(LoadedRuleSet ruleSet) {
    Optional<Activation> newest = activations.findNewest();
    publishing.keep(ruleSet);
    if (newest.filter(active -> active.digest().equals(ruleSet.digest())).isPresent()) {
      folders.remember(place, ruleSet.digest());
    } else if (newest.isEmpty() || isNews(ruleSet.digest(), newest.get())) {
      publish(RuleSetCheck.of(ruleSet));
    } else {
      LOG.warnf(
          "The rule folder %s holds %s, but %s serves, by %s; it goes on until the folder changes",
          folder, ruleSet.label(), newest.get().label(), newest.get().origin());
    }
  }

  /**
   * Whether the folder was changed while nobody watched, or comes with a new program. What somebody
   * published otherwise is left alone by a folder that did not change.
   */
  private boolean isNews(String held, Activation active) {
    Optional<String> before = isWatched ? folders.findDigest(place) : Optional.empty();
    return before.isPresent()
        ? !before.get().equals(held)
        : active.origin().isFolder() && !ruleSets.has(held);
  }

  /** Takes up what the folder holds now; waits for the compiler and the database. */
  void takeUp() {
    try {
      RuleSet files = RuleSetFiles.read(folder);
      if (!files.digest().equals(digest)) {
        digest = files.digest();
        publish(RuleSetCheck.of(files));
      }
    } catch (RuleFaultsException unreadable) {
      refuse(CheckReport.faulty(null, unreadable.faults()));
    } catch (AdvisorException absent) {
      refuse(absent);
    }
  }

  private void publish(RuleSetCheck.Checked checked) {
    try {
      Change change =
          new Change(AuditTrail.SERVICE, null, Origin.FOLDER, place, IfMatch.ANYTHING, null);
      publishing.publish(checked, change);
      folders.remember(place, checked.report().digest());
      refusal = null;
    } catch (RulesRefusedException refused) {
      refuse(checked.report());
    }
  }

  private void refuse(AdvisorException absent) {
    RuleFault fault =
        RuleFault.error("", 0, 0, absent.code(), absent.message()).withHint(absent.whatNext());
    refuse(CheckReport.faulty(null, List.of(fault)));
  }

  private void refuse(CheckReport report) {
    refusal = Refusal.ofFolder(place, report, clock.instant());
    meters.countRefused();
    LOG.errorf(
        "The rule folder %s cannot serve; what served goes on. To be put right, %d:%n%s",
        folder, report.obstacles(), String.join("\n", refusal.obstacles(Language.EN)));
  }

  private AdvisorException nothingServes() {
    List<RuleFault> faults =
        refusal().or(follower::refusal).map(it -> it.report().faults()).orElse(List.of());
    return new AdvisorException(
        "RULE_FOLDER_REFUSED",
        PublishingMessage.FOLDER_REFUSED.with(folder),
        PublishingMessage.CORRECT_AND_START.with(),
        new RuleFaultsException(faults));
  }
}
