package org.salesadvisor.account.advice;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.salesadvisor.engine.FactField;
import org.salesadvisor.engine.Firing;
import org.salesadvisor.engine.PatternInfo;
import org.salesadvisor.facts.FunnelSign;
import org.salesadvisor.rulebase.LoadedRuleSet;

/**
 * What is the same of a reason in all decisions that share its firing: the rule, which given facts
 * it reads and which conclusions it builds on.
 */
final class Ground {

  static final String SIGNS = "funnel.signs";

  private final Basis basis;
  private final FactField[] given;
  private final List<FactValue> shared;

  private final boolean readsGiven;
  private final boolean readsSigns;

  /** The reason itself when its values are the same in every decision, else null. */
  private final Reason whole;

  private Ground(Basis basis, FactField[] given, List<FactValue> shared) {
    this.basis = basis;
    this.given = given;
    this.shared = shared;
    this.readsGiven = given.length > 0 || !shared.stream().allMatch(Leading::is);
    this.readsSigns = shared.stream().anyMatch(fact -> fact.path().equals(SIGNS));
    this.whole = given.length == 0 ? new Reason(basis, shared) : null;
  }

  static Ground of(Firing firing, LoadedRuleSet rules) {
    return firing.read(
        unread -> new Ground(Basis.of(unread.rule(), rules), given(unread), shared(unread)));
  }

  /** The ground of a reason with its values. */
  static Ground of(Reason reason) {
    return new Ground(reason.basis(), new FactField[0], reason.facts());
  }

  Basis basis() {
    return basis;
  }

  /** What it reads of a profile; not changed. */
  FactField[] given() {
    return given;
  }

  /** What it reads besides, the same in every decision. */
  List<FactValue> shared() {
    return shared;
  }

  /** Whether it reads what a decision was given. */
  boolean readsGiven() {
    return readsGiven;
  }

  /** Whether it reads signs of the funnel. */
  boolean readsSigns() {
    return readsSigns;
  }

  /** The reason with the values that one decision was given. */
  Reason with(GivenValues facts) {
    if (whole != null) {
      return whole;
    }
    FactValue[] read = new FactValue[given.length + shared.size()];
    for (int i = 0; i < given.length; i++) {
      read[i] = facts.of(given[i]);
    }
    for (int i = given.length; i < read.length; i++) {
      read[i] = shared.get(i - given.length);
    }
    return new Reason(basis, List.of(read));
  }

  private static FactField[] given(Firing firing) {
    return firing.rule().patterns().stream()
        .filter(pattern -> pattern.kind() == PatternInfo.Kind.MATCHED)
        .flatMap(pattern -> pattern.fields().stream())
        .filter(FactField::isGiven)
        .distinct()
        .toArray(FactField[]::new);
  }

  private static List<FactValue> shared(Firing firing) {
    List<FactValue> shared = new ArrayList<>();
    Set<FunnelSign> signs = EnumSet.noneOf(FunnelSign.class);
    for (Object matched : firing.matched()) {
      if (Leading.is(matched)) {
        shared.add(Leading.value(matched));
      } else if (matched instanceof FunnelSign sign) {
        signs.add(sign);
      }
    }
    if (!signs.isEmpty()) {
      shared.add(new FactValue(SIGNS, List.copyOf(signs)));
    }
    return List.copyOf(shared);
  }
}
