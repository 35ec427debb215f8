package org.salesadvisor.account.advice;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.salesadvisor.account.history.HistoryFigures;
import org.salesadvisor.engine.FactField;
import org.salesadvisor.engine.Firing;
import org.salesadvisor.engine.PatternInfo;
import org.salesadvisor.engine.Trace;
import org.salesadvisor.facts.FunnelSign;
import org.salesadvisor.facts.conclusion.BuyingClass;
import org.salesadvisor.facts.conclusion.Koop;
import org.salesadvisor.facts.conclusion.Loop;
import org.salesadvisor.facts.conclusion.SellingMode;
import org.salesadvisor.rulebase.LoadedRuleSet;

/** Turns firings of one decision into reasons, back to the given facts. */
final class Explainer {

  private static final String SIGNS = "funnel.signs";

  private final LoadedRuleSet rules;
  private final Trace trace;
  private final Origins origins;
  private final Map<Firing, Reason> reasonByFiring = new IdentityHashMap<>();

  /**
   * Where facts that the customer did not give came from.
   *
   * @param history the paths derived from the order history
   * @param figures what they were derived from, or null
   * @param mapping the paths given by a column mapping
   */
  record Origins(Set<String> history, HistoryFigures figures, Set<String> mapping) {

    boolean isEmpty() {
      return history.isEmpty() && mapping.isEmpty();
    }
  }

  Explainer(LoadedRuleSet rules, Trace trace, Origins origins) {
    this.rules = rules;
    this.trace = trace;
    this.origins = origins;
  }

  /** The whole way back to the given facts. */
  List<Reason> whole(Collection<Firing> last) {
    return reasons(last, fact -> false);
  }

  /** The way back to the given facts or to the leading conclusions, which explain themselves. */
  List<Reason> toLeadingConclusions(Collection<Firing> last) {
    return reasons(last, Explainer::isLeading);
  }

  static boolean isLeading(Object fact) {
    return fact instanceof Loop
        || fact instanceof Koop
        || fact instanceof BuyingClass
        || fact instanceof SellingMode;
  }

  private List<Reason> reasons(Collection<Firing> last, Predicate<Object> known) {
    List<Firing> chain = trace.chain(last, known);
    List<Reason> reasons = new ArrayList<>(chain.size());
    for (Firing firing : chain) {
      reasons.add(reasonByFiring.computeIfAbsent(firing, this::reason));
    }
    if (!origins.isEmpty()) {
      reasons.addAll(0, origins(reasons));
    }
    return reasons;
  }

  private Reason reason(Firing firing) {
    List<FactValue> facts = new ArrayList<>();
    for (PatternInfo pattern : firing.rule().patterns()) {
      if (pattern.kind() == PatternInfo.Kind.MATCHED && !pattern.fields().isEmpty()) {
        given(pattern, facts);
      }
    }
    Set<FunnelSign> signs = EnumSet.noneOf(FunnelSign.class);
    for (Object matched : firing.matched()) {
      if (isLeading(matched)) {
        facts.add(leading(matched));
      } else if (matched instanceof FunnelSign sign) {
        signs.add(sign);
      }
    }
    if (!signs.isEmpty()) {
      facts.add(new FactValue(SIGNS, List.copyOf(signs)));
    }
    boolean assumption = rules.isAssumption(firing.rule());
    return new Reason(firing.rule().id(), firing.rule().source(), assumption, facts);
  }

  private void given(PatternInfo pattern, List<FactValue> facts) {
    Object record = trace.given(pattern.type());
    if (record != null) {
      for (FactField field : pattern.fields()) {
        FactValue fact = new FactValue(field.path(), field.read(record));
        if (!facts.contains(fact)) {
          facts.add(fact);
        }
      }
    }
  }

  private static FactValue leading(Object fact) {
    if (fact instanceof Loop loop) {
      return new FactValue("loop", loop.level());
    } else if (fact instanceof Koop koop) {
      return new FactValue("koop", koop.position());
    } else if (fact instanceof BuyingClass) {
      return new FactValue("buyingClass", fact);
    }
    return new FactValue("sellingMode", fact);
  }

  private List<Reason> origins(List<Reason> reasons) {
    List<Reason> grounds = new ArrayList<>();
    List<FactValue> told = read(reasons, origins.history());
    if (!told.isEmpty()) {
      told.add(new FactValue("orders", origins.figures().orders()));
      told.add(new FactValue("from", origins.figures().from()));
      told.add(new FactValue("to", origins.figures().to()));
      grounds.add(new Reason(Reason.HISTORY, "[A] norm historyWindowDays", true, told));
    }
    List<FactValue> mapped = read(reasons, origins.mapping());
    if (!mapped.isEmpty()) {
      grounds.add(new Reason(Reason.MAPPING, "[A] column mapping", true, mapped));
    }
    return grounds;
  }

  private static List<FactValue> read(List<Reason> reasons, Set<String> paths) {
    List<FactValue> read = new ArrayList<>();
    for (Reason reason : reasons) {
      for (FactValue fact : reason.facts()) {
        if (paths.contains(fact.path()) && !read.contains(fact)) {
          read.add(fact);
        }
      }
    }
    return read;
  }
}
