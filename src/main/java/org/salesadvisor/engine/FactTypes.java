package org.salesadvisor.engine;

import java.beans.Introspector;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.salesadvisor.facts.Purchase;
import org.salesadvisor.facts.concept.BoughtBefore;
import org.salesadvisor.facts.conclusion.Loop;

/** The types that rules may name. A rule file imports nothing: these are always there. */
final class FactTypes {

  private static final String GIVEN = Purchase.class.getPackageName();

  /** Every package whose types rules see, given facts first. */
  static final List<String> PACKAGES =
      List.of(GIVEN, BoughtBefore.class.getPackageName(), Loop.class.getPackageName());

  /** By simple name; a name that is no fact is kept too, since it is asked for again. */
  private static final Map<String, Optional<Class<?>>> FOUND = new ConcurrentHashMap<>();

  private FactTypes() {}

  static Optional<Class<?>> find(String simpleName) {
    // a name that is tried in vain searches every jar of the program
    return FOUND.computeIfAbsent(simpleName, FactTypes::search);
  }

  private static Optional<Class<?>> search(String simpleName) {
    return PACKAGES.stream().flatMap(pkg -> load(pkg + "." + simpleName).stream()).findFirst();
  }

  static boolean isGiven(Class<?> type) {
    return type.getPackageName().equals(GIVEN);
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

  private static Optional<Class<?>> load(String name) {
    try {
      return Optional.of(Class.forName(name, false, FactTypes.class.getClassLoader()));
    } catch (ClassNotFoundException | NoClassDefFoundError unknown) {
      // on file systems that ignore case a wrong case gives NoClassDefFoundError
      return Optional.empty();
    }
  }
}
