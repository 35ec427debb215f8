package org.salesadvisor.rules;

import java.util.Map;
import org.salesadvisor.facts.RiskLevel;
import org.salesadvisor.facts.Standardisation;
import org.salesadvisor.facts.conclusion.BuyingClass;
import org.salesadvisor.facts.conclusion.SellingMode;

/**
 * The decisions as plain code, written from the domain's table and the source text, not from the
 * rules: the first definition that holds on what is known wins.
 */
public final class Domain {

  private Domain() {}

  private static boolean is(Map<String, Object> facts, String path, Object value) {
    return value.equals(facts.get(path));
  }

  /** A value that is known and reaches the norm. */
  public static boolean reaches(Map<String, Object> facts, String path, double norm) {
    return facts.get(path) instanceof Number number && number.doubleValue() >= norm;
  }

  /** A value that is known and stays below the norm. */
  public static boolean below(Map<String, Object> facts, String path, double norm) {
    return facts.get(path) instanceof Number number && number.doubleValue() < norm;
  }

  public static BuyingClass buyingClass(Map<String, Object> facts, double low, double high) {
    String share = "purchase.knownItemsShare";
    boolean never = is(facts, "purchase.boughtBefore", false);
    boolean known = facts.get(share) instanceof Double value && value > 0;
    boolean changed = is(facts, "purchase.specificationChanged", true);
    boolean same = is(facts, "purchase.sameSupplierAndTerms", true);
    boolean repeated = facts.get("order.repeatShare") instanceof Double value && value > 0;
    if (never && (known || same || repeated || changed)) {
      return null;
    }
    if (never || below(facts, share, low)) {
      return BuyingClass.NEW_TASK;
    }
    // what a first purchase would contradict shows an earlier one
    boolean before =
        is(facts, "purchase.boughtBefore", true) || known || same || repeated || changed;
    boolean other = changed || is(facts, "purchase.sameSupplierAndTerms", false);
    if (before && (other || (reaches(facts, share, low) && below(facts, share, high)))) {
      return BuyingClass.MODIFIED_REBUY;
    }
    return before && same && reaches(facts, share, high) ? BuyingClass.STRAIGHT_REBUY : null;
  }

  public static Integer loop(Map<String, Object> facts, double large) {
    Object standardisation = facts.get("product.standardisation");
    if (standardisation == null) {
      return null;
    }
    switch ((Standardisation) standardisation) {
      case TURNKEY:
        return 5;
      case CUSTOM:
        return 4;
      case ADAPTED:
        return 3;
      default:
        break;
    }
    boolean delivered =
        is(facts, "order.awkwardToTransport", true)
            || is(facts, "order.purchaseAdvantageMatters", true)
            || is(facts, "order.financialRisk", RiskLevel.HIGH)
            || is(facts, "order.customerCollects", false)
            || is(facts, "product.specificationNeeded", true)
            || reaches(facts, "order.units", large);
    if (delivered) {
      return 2;
    }
    boolean takenAlong =
        is(facts, "order.customerCollects", true)
            && is(facts, "product.specificationNeeded", false)
            && below(facts, "order.units", large);
    return takenAlong ? 1 : null;
  }

  static Integer koop(Map<String, Object> facts, int local, int purchasing, int several) {
    Integer promise = (Integer) facts.get("product.promisedDeliveryDays");
    Integer lead = (Integer) facts.get("product.productionLeadTimeDays");
    boolean fromLocal = promise != null && promise <= local;
    boolean canMake = promise != null && lead != null && promise >= lead;
    boolean canBuyAndMake = promise != null && lead != null && promise >= lead + purchasing;
    Object standardisation = facts.get("product.standardisation");
    if (standardisation == null) {
      return null;
    }
    return switch ((Standardisation) standardisation) {
      case TURNKEY -> 5;
      case CUSTOM -> canBuyAndMake ? 5 : fromLocal && !canMake ? 1 : 4;
      case ADAPTED -> fromLocal && !canMake ? 1 : 3;
      case STANDARD -> standard(facts, promise, fromLocal, canMake, several);
    };
  }

  private static Integer standard(
      Map<String, Object> facts, Integer promise, boolean fromLocal, boolean canMake, int several) {
    if (promise == null) {
      return is(facts, "order.customerCollects", true) ? 1 : null;
    }
    if (fromLocal) {
      return 1;
    }
    boolean complex =
        reaches(facts, "purchase.peopleDeciding", several)
            || is(facts, "purchase.perceivedRisk", RiskLevel.HIGH);
    boolean simple =
        below(facts, "purchase.peopleDeciding", several)
            || is(facts, "order.customerCollects", true);
    boolean transaction = simple && !complex;
    return canMake && !transaction ? 4 : 2;
  }

  static SellingMode sellingMode(
      Object standardisation, BuyingClass buyingClass, boolean complex, boolean simple) {
    boolean fromStandardParts =
        standardisation == Standardisation.STANDARD || standardisation == Standardisation.ADAPTED;
    if (standardisation != null && !fromStandardParts) {
      return SellingMode.SOLUTION;
    }
    if (buyingClass == BuyingClass.STRAIGHT_REBUY) {
      return fromStandardParts ? SellingMode.TRANSACTION : null;
    }
    if (complex) {
      return SellingMode.SOLUTION;
    }
    if (standardisation == Standardisation.STANDARD) {
      return simple ? SellingMode.TRANSACTION : null;
    }
    if (standardisation == Standardisation.ADAPTED) {
      return buyingClass == BuyingClass.NEW_TASK
          ? SellingMode.SOLUTION
          : buyingClass == BuyingClass.MODIFIED_REBUY && simple ? SellingMode.TRANSACTION : null;
    }
    return null;
  }
}
