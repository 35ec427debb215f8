package org.salesadvisor.verification;

import java.util.List;

/**
 * What was found in a rule set and what was looked through.
 *
 * @param digest which rule set
 * @param findings every defect, in the order of files and lines; empty when there is none
 * @param coverage what was looked through: with it "none" is a statement
 */
public record Report(String digest, List<Finding> findings, Coverage coverage) {

  public Report {
    findings = findings.stream().sorted().toList();
  }
}
