package org.salesadvisor.verification;

import java.beans.Introspector;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.salesadvisor.account.profile.AccountRef;
import org.salesadvisor.account.profile.Profile;
import org.salesadvisor.facts.Funnel;
import org.salesadvisor.facts.FunnelCounts;
import org.salesadvisor.facts.FunnelSign;
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
import org.salesadvisor.funnel.FunnelSigns;
import org.salesadvisor.rulebase.Norms;

/**
 * What is given to the rules: a profile always gives its records and the signs of its funnel;
 * besides, open work, an item of the mix, a wallet, cycles and a lead are taken as given, of which
 * rules on profiles read nothing.
 */
final class Given {

  /** The records, of which one each is given. */
  static final List<Class<? extends Record>> RECORDS =
      List.of(
          Purchase.class,
          Product.class,
          Order.class,
          Relation.class,
          OpenWork.class,
          MixItem.class,
          Wallet.class,
          WalletCategory.class,
          SalesCycles.class,
          LeadSigns.class,
          ScoredLead.class,
          LearnedScore.class);

  /** Those that no profile has. */
  static final List<Class<? extends Record>> APART = RECORDS.subList(4, RECORDS.size());

  static final String CURRENT = "funnel.current";
  static final String BASELINE = "funnel.baseline";
  static final String TARGET = "funnel.targetOrders";
  static final String SIGNS = "funnel.signs";

  private static final AccountRef WITNESS = new AccountRef("WITNESS", null);

  private Given() {}

  /** The name of a record in a profile, such as {@code purchase}. */
  static String group(Class<?> type) {
    return Introspector.decapitalize(type.getSimpleName());
  }

  static String path(Class<?> type, String field) {
    return group(type) + "." + field;
  }

  /** The path under which one sign stands among values. */
  static String path(FunnelSign sign) {
    return SIGNS + " " + sign.name();
  }

  /** A record of these values by path; what is not named is unknown. */
  static Record record(Class<? extends Record> type, Map<String, Object> values) {
    RecordComponent[] components = type.getRecordComponents();
    Object[] arguments =
        Arrays.stream(components).map(it -> values.get(path(type, it.getName()))).toArray();
    try {
      return (Record) type.getConstructors()[0].newInstance(arguments);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(type + " takes its components", impossible);
    }
  }

  /** The profile of these values by path. */
  static Profile profile(Map<String, Object> values) {
    return new Profile(
        WITNESS,
        (Purchase) record(Purchase.class, values),
        (Product) record(Product.class, values),
        (Order) record(Order.class, values),
        (Relation) record(Relation.class, values),
        funnel(values),
        null,
        null,
        null,
        null);
  }

  private static Funnel funnel(Map<String, Object> values) {
    if (values.keySet().stream().noneMatch(path -> path.startsWith("funnel."))) {
      return null;
    }
    Set<FunnelSign> signs = new HashSet<>();
    values.forEach(
        (path, value) -> {
          if (path.startsWith(SIGNS)) {
            signs.add((FunnelSign) value);
          }
        });
    return new Funnel(
        (FunnelCounts) values.get(CURRENT),
        (FunnelCounts) values.get(BASELINE),
        (Double) values.get(TARGET),
        signs);
  }

  /** The facts of these values by path. */
  static List<Object> facts(Map<String, Object> values, Norms norms) {
    List<Object> facts = facts(profile(values), norms);
    APART.forEach(type -> facts.add(record(type, values)));
    return facts;
  }

  /** The facts that a profile without an order history gives to the rules. */
  static List<Object> facts(Profile profile, Norms norms) {
    List<Object> facts = new ArrayList<>();
    facts.add(profile.purchase());
    facts.add(profile.product());
    facts.add(profile.order());
    facts.add(profile.relation());
    if (profile.funnel() != null) {
      facts.addAll(FunnelSigns.of(profile.funnel(), norms));
    }
    return facts;
  }
}
