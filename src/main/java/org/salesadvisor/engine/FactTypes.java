package org.salesadvisor.engine;

import java.beans.Introspector;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.salesadvisor.facts.Funnel;
import org.salesadvisor.facts.Purchase;
import org.salesadvisor.facts.concept.BoughtBefore;
import org.salesadvisor.facts.conclusion.Loop;

/**
 * The facts that rules may name, all of them: what does not stand here does not exist for rules. A
 * rule file imports nothing.
 */
final class FactTypes {

  private static final String GIVEN = Purchase.class.getPackageName();
  private static final String CONCEPT = BoughtBefore.class.getPackageName();
  private static final String CONCLUSION = Loop.class.getPackageName();

  private static final String GIVEN_FACTS =
      "FunnelSign LeadSigns LearnedScore MixItem OpenWork Order Product Purchase Relation SalesCycles "
          + "ScoredLead Wallet WalletCategory";

  private static final String CONCEPTS =
      """
      AdaptedProduct AnalysisTooThin AttemptsBeyondStop BelowTheMix BespokeProduct \
      BoughtBefore ChangedPurchase CloseDatePassed CollectedByCustomer ComplexPurchase \
      ContradictoryFamiliarity CostlyCanvassing CustomProduct DmuGap DmuNeeded \
      FewItemsKnown FewStakeholders FirstPurchase FixFirst FunnelNarrows InflowUnjudged \
      LargeOrder LocalStandardStock LocalStockPromise LowPayment MethodNotMastered \
      MostItemsKnown NextEuroCosts NextEuroPays NextEuroUncertain NextStepAhead \
      NextStepLongOverdue NextStepToDo NoNextStep OnlyBuyerContacted OpenLead \
      PromiseBelowLeadTime RepeatOrders RoomToProduce RoomToPurchase SaturatedMedia \
      SeveralReps SeveralRepsLose SeveralStakeholders SimplePurchase SimplicityDecides SmallOrder \
      SomeItemsKnown StandardBasedProduct StandardProduct StandsStill TrackingGap \
      TurnkeyProduct UnsuitableForTradeChannel \
      ClearSpot DeepService EmptySpot EstimatedWallet FallingSales LargeShare LittlePotential \
      ShareAtRisk SmallShare WhiteSpot WorthwhilePotential \
      ClosedLead EmailOpen EnoughCases FewCases FreshLead LeadOptedOut LeadToNurture LeadWithSales NoBetterScore SocialOpen \
      TelephoneOpen WebOpen""";

  private static final String CONCLUSIONS =
      """
      BuyingClass Canvassing Contradiction Intervention Koop LeadSource Loop MayChange Misalignment \
      MixAction NextAction Participant Principle ProcessStep SellingMode Urgency WaitsFor Warning \
      CategoryMove ClientStep CycleGap WalletAction WalletMove \
      LeadOwner LeadPoint LeadRoute LearnedVerdict NurtureStep""";

  /** Every package whose types rules see, given facts first. */
  static final List<String> PACKAGES = List.of(GIVEN, CONCEPT, CONCLUSION);

  private static final SortedMap<String, Class<?>> FACTS = new TreeMap<>();

  /** The types of constants: those of facts that are constants and of components. */
  private static final SortedMap<String, Class<?>> CONSTANTS = new TreeMap<>();

  private static final Set<String> PATHS = new LinkedHashSet<>();

  static {
    add(GIVEN, GIVEN_FACTS);
    add(CONCEPT, CONCEPTS);
    add(CONCLUSION, CONCLUSIONS);
    FACTS.values().forEach(FactTypes::addConstants);
    Stream.concat(FACTS.values().stream().filter(FactTypes::isGivenRecord), Stream.of(Funnel.class))
        .forEach(FactTypes::addPaths);
  }

  private FactTypes() {}

  private static void add(String pkg, String names) {
    for (String name : names.split(" ")) {
      FACTS.put(name, load(pkg + "." + name));
    }
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, FactTypes.class.getClassLoader());
    } catch (ClassNotFoundException gone) {
      throw new IllegalStateException("the list of facts names " + name, gone);
    }
  }

  private static void addConstants(Class<?> fact) {
    if (fact.isEnum()) {
      CONSTANTS.put(fact.getSimpleName(), fact);
    }
    for (RecordComponent component : components(fact)) {
      Class<?> of = ValueType.of(component).of();
      if (of != null && of.isEnum()) {
        CONSTANTS.put(of.getSimpleName(), of);
      }
    }
  }

  private static void addPaths(Class<?> type) {
    components(type).forEach(it -> PATHS.add(pathOf(type) + "." + it.getName()));
  }

  /** The fact of this name. */
  static Optional<Class<?>> find(String name) {
    return Optional.ofNullable(FACTS.get(name));
  }

  /** The type of constants of this name. */
  static Optional<Class<?>> findConstants(String name) {
    return Optional.ofNullable(CONSTANTS.get(name));
  }

  static Set<String> names() {
    return FACTS.keySet();
  }

  static Set<String> constantNames() {
    return CONSTANTS.keySet();
  }

  /** The names of the facts that rules derive. */
  static Set<String> derivableNames() {
    return FACTS.entrySet().stream()
        .filter(fact -> !isGiven(fact.getValue()))
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** The paths of everything that can be given, such as {@code order.units}. */
  static Set<String> givenPaths() {
    return PATHS;
  }

  static boolean isGiven(Class<?> type) {
    return type.getPackageName().equals(GIVEN);
  }

  /** Whether rules derive it first and decide with it later. */
  static boolean isConcept(Class<?> type) {
    return type.getPackageName().equals(CONCEPT);
  }

  /**
   * The name under which a fact of this type stands in explanations, such as {@code buyingClass}.
   */
  static String pathOf(Class<?> type) {
    return Introspector.decapitalize(type.getSimpleName());
  }

  /** Whether a profile holds at most one such fact, whose components rules test. */
  static boolean isGivenRecord(Class<?> type) {
    return isGiven(type) && type.isRecord();
  }

  static List<RecordComponent> components(Class<?> type) {
    return type.isRecord() ? Arrays.asList(type.getRecordComponents()) : List.of();
  }
}
