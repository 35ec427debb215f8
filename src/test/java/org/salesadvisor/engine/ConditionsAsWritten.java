package org.salesadvisor.engine;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.StringJoiner;
import org.salesadvisor.facts.Order;
import org.salesadvisor.facts.Product;
import org.salesadvisor.facts.Purchase;
import org.salesadvisor.facts.Relation;

/** Writes random conditions on given records, as a consultant might. */
final class ConditionsAsWritten {

  private static final List<Class<?>> FACTS =
      List.of(Purchase.class, Product.class, Order.class, Relation.class);
  private static final List<String> ORDER = List.of("==", "!=", "<", "<=", ">", ">=");
  private static final List<String> NUMBERS =
      List.of(
          "0",
          "1",
          "3",
          "8",
          "24",
          "0.1",
          "0.8",
          "0.19",
          "499.99",
          "5000",
          "norm.few",
          "norm.share",
          "norm.minus",
          "norm.price");

  private final Random random;

  ConditionsAsWritten(long seed) {
    this.random = new Random(seed);
  }

  String condition() {
    Class<?> fact = one(FACTS);
    List<String> tests = new ArrayList<>();
    List<String> asked = new ArrayList<>();
    for (int i = random.nextInt(3); i >= 0; i--) {
      tests.add(test(fact, asked));
    }
    StringJoiner all = new StringJoiner(", ", fact.getSimpleName() + "( ", " )");
    asked.stream()
        .distinct()
        // mostly asked for, since most of the rest is refused
        .filter(name -> random.nextInt(5) > 0)
        .forEach(name -> all.add(name + " != null"));
    tests.forEach(all::add);
    return all.toString();
  }

  private String test(Class<?> fact, List<String> asked) {
    RecordComponent component = one(List.of(fact.getRecordComponents()));
    String name = component.getName();
    if (random.nextInt(6) == 0) {
      return name + one(List.of(" == null", " != null"));
    }
    ValueType type = ValueType.of(component);
    return switch (type.kind()) {
      case TRUTH -> name + one(List.of(" == true", " == false", " != true"));
      case CONSTANT -> name + one(List.of(" == ", " != ")) + one(type.constants());
      case SEVERAL -> several(name, type, asked);
      case PARTS -> money(name, fact, asked);
      default -> number(fact, name, asked);
    };
  }

  private String several(String name, ValueType type, List<String> asked) {
    if (random.nextInt(3) == 0) {
      asked.add(name);
      return name + ".size " + one(ORDER) + " " + one(List.of("0", "1", "2", "norm.few"));
    }
    return name + one(List.of(" contains ", " not contains ")) + one(type.constants());
  }

  private String money(String name, Class<?> fact, List<String> asked) {
    asked.add(name);
    if (random.nextInt(4) == 0) {
      return name + ".currency " + one(List.of("==", "!=")) + one(List.of(" \"EUR\"", " \"USD\""));
    }
    String other = fact == Relation.class ? one(List.of("ownSales", "categorySpend")) : name;
    asked.add(other);
    String right =
        switch (random.nextInt(4)) {
          case 0 -> other + ".amount";
          case 1 -> other + ".amount " + one(List.of("+", "-", "*")) + " " + one(NUMBERS);
          default -> one(NUMBERS);
        };
    String left =
        random.nextInt(3) == 0
            ? name + ".amount " + one(List.of("+", "-", "*")) + " " + one(NUMBERS)
            : name + ".amount";
    return left + " " + one(ORDER) + " " + right;
  }

  private String number(Class<?> fact, String name, List<String> asked) {
    String left = name;
    String right = one(NUMBERS);
    int form = random.nextInt(5);
    if (form == 0) {
      right = another(fact, name, asked);
    } else if (form == 1) {
      asked.add(name);
      left = name + " " + one(List.of("+", "-", "*")) + " " + one(NUMBERS);
      right = random.nextBoolean() ? right : another(fact, name, new ArrayList<>());
    } else if (form == 2) {
      asked.add(name);
      left = name + " + 1 - " + another(fact, name, asked) + " * 2";
      right = random.nextBoolean() ? right : another(fact, name, asked);
    }
    return left + " " + one(ORDER) + " " + right;
  }

  private String another(Class<?> fact, String name, List<String> asked) {
    List<String> others = new ArrayList<>();
    for (RecordComponent component : fact.getRecordComponents()) {
      if (ValueType.of(component).isNumber()) {
        others.add(component.getName());
      }
    }
    String other = one(others);
    asked.add(other);
    return other;
  }

  private <T> T one(List<T> several) {
    return several.get(random.nextInt(several.size()));
  }
}
