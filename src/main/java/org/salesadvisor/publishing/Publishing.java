package org.salesadvisor.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.salesadvisor.audit.Action;
import org.salesadvisor.audit.AuditTrail;
import org.salesadvisor.check.CheckReport;
import org.salesadvisor.check.RuleSetCheck;
import org.salesadvisor.engine.RuleFaultsException;
import org.salesadvisor.errors.AdvisorException;
import org.salesadvisor.rulebase.LoadedRuleSet;
import org.salesadvisor.rulebase.RuleSet;
import org.salesadvisor.rulebase.RuleSetArchive;

/**
 * Makes versions serve: new ones that pass their check, and earlier ones again. Waits for the
 * database and the compiler. Thread-safe.
 */
@ApplicationScoped
public class Publishing {

  private static final Logger LOG = Logger.getLogger(Publishing.class);

  private final ActivationStore activations;
  private final RuleSetStore ruleSets;
  private final StoredVersions versions;
  private final Follower follower;
  private final CheckTurns turns;
  private final AuditTrail trail;

  Publishing(
      ActivationStore activations,
      RuleSetStore ruleSets,
      StoredVersions versions,
      Follower follower,
      CheckTurns turns,
      AuditTrail trail) {
    this.activations = activations;
    this.ruleSets = ruleSets;
    this.versions = versions;
    this.follower = follower;
    this.turns = turns;
    this.trail = trail;
  }

  /**
   * What came of a change.
   *
   * @param activation what is active by it
   * @param report of the check, as it is kept; null when there was none
   * @param isStored by this request or, when it had been answered before, by the first with its
   *     key; false when it was active already
   */
  record Done(Activation activation, String report, boolean isStored) {}

  /**
   * Checks a zip as {@link #publish} does and leaves it at that.
   *
   * @throws AdvisorException TOO_MANY_CHECKS
   */
  CheckReport check(byte[] zip) {
    return turns.take(() -> RuleSetCheck.of(() -> RuleSetArchive.read(zip)).report());
  }

  /**
   * Checks in full what was compiled already.
   *
   * @throws AdvisorException TOO_MANY_CHECKS
   */
  RuleSetCheck.Checked checkedInFull(LoadedRuleSet rules) {
    return turns.take(() -> RuleSetCheck.of(rules));
  }

  /**
   * Makes a new version serve.
   *
   * @param zip with the content of a rule folder at its root
   * @throws RulesRefusedException when it is not clean; nothing is stored
   * @throws RulesChangedException when another version is active than the caller believes
   * @throws AdvisorException IDEMPOTENCY_KEY_REUSED, TOO_MANY_CHECKS
   */
  Done publish(byte[] zip, Change change) {
    return unlessAnswered(change, () -> turns.take(() -> checkAndPublish(zip, change)));
  }

  /** In its turn: who waited for it may have been answered or overtaken meanwhile. */
  private Done checkAndPublish(byte[] zip, Change change) {
    return unlessAnswered(
        change,
        () -> {
          mustMatch(activations.findNewest(), change);
          return publish(RuleSetCheck.of(() -> RuleSetArchive.read(zip)), change);
        });
  }

  /** Makes a version serve that was checked already; throws as {@link #publish(byte[], Change)}. */
  Done publish(RuleSetCheck.Checked checked, Change change) {
    if (!checked.report().isClean()) {
      keepInTrail(checked.report(), change);
      throw new RulesRefusedException(checked.report());
    }
    if (!checked.report().isFull()) {
      throw new IllegalArgumentException("a quick check is not enough to publish");
    }
    versions.keep(checked.rules());
    String report = KeptReport.of(checked.report());
    return change(checked.rules().files(), change, report);
  }

  /** Nothing changed, so who is refused hears why also when it cannot be kept. */
  private void keepInTrail(CheckReport refused, Change change) {
    try {
      record(refused, change);
    } catch (RuntimeException unkept) {
      LOG.warnf("That a rule set was refused is not kept: %s", unkept.toString());
    }
  }

  private void record(CheckReport refused, Change change) {
    Map<String, String> details = change.details();
    details.put("obstacles", Integer.toString(refused.obstacles()));
    String version = refused.digest() == null ? "unreadable" : refused.digest();
    trail.record(Action.RULES_REFUSED, change.by(), "ruleset:" + version, details);
  }

  /**
   * Makes an earlier version serve again.
   *
   * @param name its digest or label
   * @throws RulesChangedException when another version is active than the caller believes
   * @throws RulesRefusedException when this program cannot compile it
   * @throws AdvisorException RULESET_NOT_FOUND, IDEMPOTENCY_KEY_REUSED
   */
  Done activate(String name, Change change) {
    return unlessAnswered(
        change,
        () -> {
          RuleSetStore.Stored version = get(name);
          mustMatch(activations.findNewest(), change);
          mustCompile(version);
          return change(version.files(), change, null);
        });
  }

  /**
   * An earlier program compiled it, and its scenarios passed when it was published. A roll-back is
   * not the moment to ask for more.
   */
  private void mustCompile(RuleSetStore.Stored version) {
    try {
      versions.find(version.digest()).orElseThrow().rules();
    } catch (RuleFaultsException refused) {
      throw new RulesRefusedException(RuleSetCheck.of(version.files()).report());
    }
  }

  private Done change(RuleSet files, Change change, String report) {
    Optional<Activation> newest = activations.findNewest();
    mustMatch(newest, change);
    if (newest.filter(active -> active.digest().equals(files.digest())).isPresent()) {
      return new Done(newest.get(), report, false);
    }
    try {
      Activation added = activations.append(files, newest.orElse(null), change, report);
      follower.catchUp();
      return new Done(added, report, true);
    } catch (ActivationStore.OvertakenException overtaken) {
      return unlessAnswered(change, () -> change(files, change, report));
    }
  }

  /** Requests with one key get one answer, also when they come at once. */
  private Done unlessAnswered(Change change, Supplier<Done> work) {
    Optional<Done> before = answeredBefore(change);
    if (before.isPresent()) {
      return before.get();
    }
    try {
      return work.get();
    } catch (RulesChangedException overtaken) {
      return answeredBefore(change).orElseThrow(() -> overtaken);
    }
  }

  private static void mustMatch(Optional<Activation> newest, Change change) {
    newest
        .filter(active -> !change.ifMatch().admits(active))
        .ifPresent(
            active -> {
              throw new RulesChangedException(active);
            });
  }

  private Optional<Done> answeredBefore(Change change) {
    if (change.key() == null) {
      return Optional.empty();
    }
    Optional<ActivationStore.Kept> kept = activations.findByKey(change.key().value());
    if (kept.filter(it -> !it.bodyHash().equals(change.key().bodyHash())).isPresent()) {
      throw new AdvisorException(
          "IDEMPOTENCY_KEY_REUSED",
          PublishingMessage.KEY_OF_ANOTHER.with(change.key().value()),
          PublishingMessage.NEW_KEY.with());
    }
    return kept.map(it -> new Done(it.activation(), it.report(), true));
  }

  /** Keeps a rule set that was compiled and may serve soon. */
  void keep(LoadedRuleSet ruleSet) {
    versions.keep(ruleSet);
  }

  /** The version with this digest or label. */
  RuleSetStore.Stored get(String name) {
    return ruleSets
        .read(name)
        .orElseThrow(
            () ->
                new AdvisorException(
                    "RULESET_NOT_FOUND",
                    PublishingMessage.NO_SUCH_VERSION.with(name),
                    PublishingMessage.USE_LISTED.with()));
  }

  /** What is active in the database; this instance serves it within seconds. */
  Activation active() {
    return activations.findNewest().orElseThrow();
  }

  /** What was active, newest first; from the newest on when {@code after} is null. */
  List<Activation> list(int limit, Long after) {
    return activations.list(limit, after);
  }

  /** When a version served, newest first. */
  List<Activation> listOf(String digest, int limit) {
    return activations.listOf(digest, limit);
  }
}
