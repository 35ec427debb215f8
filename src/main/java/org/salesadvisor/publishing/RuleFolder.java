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
  private final FolderChecks checks;
  private final ActivationStore activations;
  private final RuleSetStore ruleSets;
  private final RuleFolderStore folders;
  private final Follower follower;
  private final RuleMeters meters;
  private final Clock clock;
  private volatile Refusal refusal;
  private volatile String digest;

  /** What it held when it was last looked at, when it was last judged, and when it last served. */
  private String seen;

  private String handled;
  private volatile String takenUp;

  RuleFolder(
      @ConfigProperty(name = "advisor.rules", defaultValue = "rules") Path folder,
      @ConfigProperty(name = "advisor.rules.watch", defaultValue = "true") boolean isWatched,
      Publishing publishing,
      FolderChecks checks,
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
    this.checks = checks;
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
    Held held = Held.in(folder);
    if (held.files() == null) {
      digest = null;
      handled = held.name();
      refuse(held.fault());
      return Optional.empty();
    }
    digest = held.digest();
    try {
      LoadedRuleSet ruleSet = EarlyLoad.take(folder);
      handled = ruleSet.digest(); // what the folder holds now may be newer
      return Optional.of(ruleSet);
    } catch (RuleFaultsException faults) {
      refuse(CheckReport.faulty(digest, faults.faults()));
    } catch (AdvisorException vanished) {
      LOG.warnf("The rule folder changes: %s", vanished.getMessage());
    }
    return Optional.empty();
  }

  private void takeUpAtStart(LoadedRuleSet ruleSet) {
    Optional<Activation> newest = activations.findNewest();
    publishing.keep(ruleSet);
    if (newest.filter(active -> active.digest().equals(ruleSet.digest())).isPresent()) {
      taken(ruleSet.digest());
    } else if (newest.isEmpty() || isNews(ruleSet.digest(), newest.get())) {
      publish(RuleSetCheck.of(ruleSet));
    } else {
      takenUp = ruleSet.digest();
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

  /** Whether what it holds is to be published as soon as it changes. */
  boolean isWatched() {
    return isWatched;
  }

  Path folder() {
    return folder;
  }

  /**
   * Looks at the folder and takes up what it holds, once that is the same in two looks: who saves
   * may have written half. Waits for the compiler and the database.
   *
   * @return whether something changed, so that another look is due soon
   */
  boolean look() {
    Held now = Held.in(folder);
    boolean isSettled = now.name().equals(seen);
    seen = now.name();
    if (now.name().equals(handled)) {
      return false;
    }
    if (isSettled) {
      takeUp(now);
      handled = now.name();
    }
    return !isSettled;
  }

  private void takeUp(Held held) {
    checks.forget();
    holds(held.digest());
    if (held.files() == null) {
      refuse(held.fault());
    } else if (digest.equals(takenUp)) {
      refusal = null; // an edit was undone; what others published meanwhile is left alone
    } else {
      check(held.files());
    }
  }

  private synchronized void holds(String held) {
    digest = held;
  }

  /**
   * What is wrong at first sight is told at once, also while an earlier edit is checked in full.
   */
  private void check(RuleSet files) {
    LOG.infof("The rule folder %s changed to %s and is checked", folder, files.label());
    RuleSetCheck.Checked quick = RuleSetCheck.quickly(() -> files);
    if (quick.report().isClean()) {
      checks.begin(quick.rules(), this::publish);
    } else {
      publish(quick);
    }
  }

  private void publish(RuleSetCheck.Checked checked) {
    try {
      Change change =
          new Change(AuditTrail.SERVICE, null, Origin.FOLDER, place, IfMatch.ANYTHING, null);
      publishing.publish(checked, change);
      taken(checked.report().digest());
    } catch (RulesRefusedException refused) {
      refuse(checked.report());
    }
  }

  private void taken(String taken) {
    folders.remember(place, taken);
    served(taken);
  }

  /** A later edit may have been refused meanwhile. */
  private synchronized void served(String taken) {
    takenUp = taken;
    if (taken.equals(digest)) {
      refusal = null;
    }
  }

  private synchronized void refuse(CheckReport report) {
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
