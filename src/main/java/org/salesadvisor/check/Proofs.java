package org.salesadvisor.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.salesadvisor.engine.Severity;
import org.salesadvisor.engine.TooManyFactsException;
import org.salesadvisor.language.Message;
import org.salesadvisor.rulebase.LoadedRuleSet;
import org.salesadvisor.verification.Coverage;
import org.salesadvisor.verification.FindingKind;
import org.salesadvisor.verification.Report;
import org.salesadvisor.verification.Verification;

/**
 * What is proven of a rule set.
 *
 * @param findings the defects, as the check reports them
 * @param proven what was looked through; null when nothing could be
 */
record Proofs(List<Finding> findings, Coverage proven) {

  /** With these an advice is wrong or absent; the others leave rules without effect. */
  private static final Set<FindingKind> ERRORS =
      EnumSet.of(
          FindingKind.UNDECIDED,
          FindingKind.DOUBLY_DECIDED,
          FindingKind.CONTRADICTORY,
          FindingKind.BREAKS);

  private static final ObjectMapper JSON = new ObjectMapper();

  static Proofs of(LoadedRuleSet rules) {
    try {
      Report report = Verification.of(rules);
      return new Proofs(findings(report), report.coverage());
    } catch (TooManyFactsException tooMany) {
      return stopped(
          "TOO_MANY_FACTS", CheckMessage.TOO_MANY_FACTS.with(), CheckMessage.DERIVE_LESS.with());
    }
  }

  /** What keeps anything from being proven. */
  static Proofs stopped(String code, Message message, Message hint) {
    return new Proofs(List.of(ofAll(Severity.ERROR, code, message, hint)), null);
  }

  private static List<Finding> findings(Report report) {
    List<Finding> findings = new ArrayList<>();
    report.findings().forEach(found -> findings.add(finding(found)));
    for (String test : report.coverage().unproven()) {
      findings.add(
          ofAll(
              Severity.WARNING,
              "UNPROVEN",
              CheckMessage.NOT_ALL_PROVEN.with(test),
              CheckMessage.CUT_TEST.with()));
    }
    return findings;
  }

  private static Finding finding(org.salesadvisor.verification.Finding found) {
    return new Finding(
        ERRORS.contains(found.kind()) ? Severity.ERROR : Severity.WARNING,
        found.kind().name(),
        found.path(),
        found.line(),
        found.rules(),
        found.message(),
        found.hint(),
        found.witness() == null ? null : JSON.<JsonNode>valueToTree(found.witness()));
  }

  /** A finding on the rules as a whole. */
  private static Finding ofAll(Severity severity, String code, Message message, Message hint) {
    return new Finding(severity, code, "", 0, List.of(), message, hint, null);
  }
}
