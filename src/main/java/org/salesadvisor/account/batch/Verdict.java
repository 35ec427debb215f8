package org.salesadvisor.account.batch;

import java.util.List;
import org.salesadvisor.account.advice.Answer;
import org.salesadvisor.errors.Fault;
import org.salesadvisor.rulebase.LoadedRuleSet;

/** What came out for one profile. */
public sealed interface Verdict {

  /**
   * It was advised on.
   *
   * @param answer in codes
   * @param rules the version that decided, whose words it takes
   */
  record Advised(Answer answer, LoadedRuleSet rules) implements Verdict {}

  /**
   * It was refused.
   *
   * @param code the kind of failure for programs, in UPPER_SNAKE
   * @param faults what is wrong; not empty
   */
  record Refused(String code, List<Fault> faults) implements Verdict {}
}
