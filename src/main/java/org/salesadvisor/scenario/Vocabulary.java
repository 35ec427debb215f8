package org.salesadvisor.scenario;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.salesadvisor.engine.Derivation;
import org.salesadvisor.engine.RuleInfo;
import org.salesadvisor.facts.Funnel;
import org.salesadvisor.facts.LeadSigns;
import org.salesadvisor.facts.LearnedScore;
import org.salesadvisor.facts.MixItem;
import org.salesadvisor.facts.OpenWork;
import org.salesadvisor.facts.Order;
import org.salesadvisor.facts.Product;
import org.salesadvisor.facts.Purchase;
import org.salesadvisor.facts.Relation;
import org.salesadvisor.facts.SalesCycles;
import org.salesadvisor.facts.ScoredLead;
import org.salesadvisor.facts.Wallet;
import org.salesadvisor.facts.WalletCategory;
import org.salesadvisor.facts.conclusion.ClientStep;
import org.salesadvisor.facts.conclusion.Department;
import org.salesadvisor.facts.conclusion.NurtureStep;
import org.salesadvisor.facts.conclusion.Participant;
import org.salesadvisor.facts.conclusion.ProcessStep;
import org.salesadvisor.facts.conclusion.Side;
import org.salesadvisor.rulebase.YamlValue;

/** The words that a scenario for one rule set may use. */
final class Vocabulary {

  /** The records of a profile by the name of their group, and what is given beside them. */
  static final Map<String, Class<?>> GROUPS = new LinkedHashMap<>();

  static {
    GROUPS.put("purchase", Purchase.class);
    GROUPS.put("product", Product.class);
    GROUPS.put("order", Order.class);
    GROUPS.put("relation", Relation.class);
    GROUPS.put("openWork", OpenWork.class);
    GROUPS.put("mixItem", MixItem.class);
    GROUPS.put("wallet", Wallet.class);
    GROUPS.put("walletCategory", WalletCategory.class);
    GROUPS.put("salesCycles", SalesCycles.class);
    GROUPS.put("leadSigns", LeadSigns.class);
    GROUPS.put("scoredLead", ScoredLead.class);
    GROUPS.put("learnedScore", LearnedScore.class);
  }

  private static final Set<Class<?>> OF_PROFILE =
      Set.of(Purchase.class, Product.class, Order.class, Relation.class);

  /** Whether every profile has such a record, if only of unknown facts. */
  static boolean isOfProfile(Class<?> type) {
    return OF_PROFILE.contains(type);
  }

  private final Set<String> ruleIds;
  private final boolean isWhole;
  final SortedSet<String> paths = new TreeSet<>();
  private final Map<String, SortedSet<String>> valuesByKey = new HashMap<>();

  /**
   * @param isWhole whether these are all rules, as they are meant; if not, what only other rules
   *     could tell is taken for known
   */
  Vocabulary(List<RuleInfo> rules, boolean isWhole) {
    this.isWhole = isWhole;
    ruleIds = rules.stream().map(RuleInfo::id).collect(Collectors.toCollection(TreeSet::new));
    GROUPS.forEach(this::addPaths);
    addPaths("funnel", Funnel.class);
    for (Aspect aspect : Aspect.ALL) {
      valuesByKey.put(aspect.key, values(aspect, rules));
    }
  }

  static List<String> names(Class<?> enumType) {
    return Arrays.stream(enumType.getEnumConstants()).map(c -> ((Enum<?>) c).name()).toList();
  }

  /** Tells when no rule has this id. */
  void mustKnowRule(Place place, YamlValue id) {
    if (isWhole) {
      place.knows(ruleIds, id, "UNKNOWN_RULE", ScenarioMessage.A_RULE.with());
    }
  }

  /** Tells when a conclusion cannot have this value; codes are those that a rule derives. */
  void mustKnowValue(Place place, Aspect aspect, YamlValue value) {
    boolean isFixed = aspect.type.isEnum() || aspect.type == Participant.class;
    if (isWhole || isFixed) {
      place.knows(
          valuesByKey.get(aspect.key),
          value,
          "UNKNOWN_VALUE",
          ScenarioMessage.A_VALUE_OF.with(aspect.key));
    }
  }

  private void addPaths(String group, Class<?> type) {
    for (RecordComponent component : type.getRecordComponents()) {
      paths.add(group + "." + component.getName());
    }
  }

  private static SortedSet<String> values(Aspect aspect, List<RuleInfo> rules) {
    SortedSet<String> values = new TreeSet<>();
    if (aspect.type.isEnum()) {
      values.addAll(names(aspect.type));
    } else if (aspect.type == Participant.class) {
      names(Side.class)
          .forEach(side -> names(Department.class).forEach(it -> values.add(side + " " + it)));
    } else {
      rules.stream()
          .flatMap(rule -> rule.derivations().stream())
          .filter(derivation -> derivation.type() == aspect.type)
          .map(Derivation::arguments)
          .forEach(arguments -> values.add(written(aspect.type, arguments)));
    }
    if (aspect.single) {
      values.add(Expectation.UNDETERMINED);
    }
    return values;
  }

  /** What a rule derives, as a scenario writes it. */
  private static String written(Class<?> type, List<String> arguments) {
    if (type == NurtureStep.class) {
      return arguments.get(1) + "_" + arguments.get(2);
    }
    return arguments.get(type == ProcessStep.class || type == ClientStep.class ? 1 : 0);
  }
}
