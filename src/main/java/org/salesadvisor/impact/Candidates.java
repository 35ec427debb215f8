package org.salesadvisor.impact;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Supplier;
import org.salesadvisor.check.CheckReport;
import org.salesadvisor.engine.RuleFaultsException;
import org.salesadvisor.errors.AdvisorException;
import org.salesadvisor.errors.Shown;
import org.salesadvisor.rulebase.LoadedRuleSet;
import org.salesadvisor.rulebase.RuleSet;
import org.salesadvisor.rulebase.RuleSetArchive;
import org.salesadvisor.rulebase.RuleSetVersions;

/**
 * Rule sets that may come to serve. They must be able to decide; scenarios that fail do not matter
 * here, since who changes a norm sees what it does before writing new ones.
 */
@ApplicationScoped
class Candidates {

  private final RuleSetVersions versions;

  Candidates(RuleSetVersions versions) {
    this.versions = versions;
  }

  /**
   * Loads the one in a zip, or the stored one.
   *
   * @param zip with the content of a rule folder at its root; empty when there is none
   * @param version the digest or label of a stored version, or null
   * @throws CandidateRefusedException naming every fault of the rules
   * @throws AdvisorException RULESET_NOT_FOUND, INVALID_PARAMETER when neither or both are given
   */
  LoadedRuleSet load(byte[] zip, String version) {
    if ((zip.length > 0) == (version != null)) {
      throw new AdvisorException(
          "INVALID_PARAMETER",
          version == null
              ? ImpactMessage.NO_CANDIDATE.with()
              : ImpactMessage.TWO_CANDIDATES.with(Shown.of(version)),
          ImpactMessage.ZIP_OR_VERSION.with());
    }
    return version == null ? sent(zip) : stored(version);
  }

  private static LoadedRuleSet sent(byte[] zip) {
    RuleSet files = decided(null, () -> RuleSetArchive.read(zip));
    return decided(files.digest(), () -> LoadedRuleSet.load(files));
  }

  private LoadedRuleSet stored(String version) {
    return decided(
        version,
        () -> {
          Optional<LoadedRuleSet> found = versions.find(version);
          found.ifPresent(LoadedRuleSet::rules);
          return found.orElseThrow(() -> notFound(version));
        });
  }

  private static AdvisorException notFound(String version) {
    return new AdvisorException(
        "RULESET_NOT_FOUND",
        ImpactMessage.NO_SUCH_VERSION.with(Shown.of(version)),
        ImpactMessage.USE_LISTED.with());
  }

  private static <T> T decided(String digest, Supplier<T> work) {
    try {
      return work.get();
    } catch (RuleFaultsException faults) {
      throw new CandidateRefusedException(CheckReport.faulty(digest, faults.faults()));
    }
  }
}
