package org.salesadvisor.datasets.mapping;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.salesadvisor.errors.Faults;
import org.salesadvisor.errors.Shown;
import org.salesadvisor.language.Message;

/** Finds out by samples how dates and amounts of a file are written. */
record Written(Mapping mapping, Sample sample, Faults faults) {

  /** By field; fields without date have none. */
  Map<Field, Moments> moments(Map<Field, List<Integer>> places) {
    Map<Field, Moments> moments = Fields.byField();
    Set<Character> orders = orders(places);
    places.forEach(
        (field, columns) -> {
          if (field.kind() == Field.Kind.MOMENT) {
            moments.put(field, Moments.of(patterns(columns, orders), mapping.zone()));
          }
        });
    return moments;
  }

  /**
   * In which orders the days of every column can be read: {@code u}, {@code d} or {@code M} first.
   * One program writes them all in one.
   */
  private Set<Character> orders(Map<Field, List<Integer>> places) {
    Set<Character> common = orders(Moments.KNOWN);
    places.forEach(
        (field, columns) -> {
          List<String> fitting =
              field.kind() == Field.Kind.MOMENT ? Moments.fitting(filled(columns)) : List.of();
          if (!fitting.isEmpty()) {
            common.retainAll(orders(fitting));
          }
        });
    return common;
  }

  private static Set<Character> orders(List<String> patterns) {
    return patterns.stream()
        .map(one -> one.charAt(0))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private List<String> filled(List<Integer> columns) {
    return columns.stream().flatMap(i -> sample.filled(i).stream()).toList();
  }

  /**
   * @param orders that all columns of the file allow; what this one leaves open they may settle
   */
  private List<String> patterns(List<Integer> columns, Set<Character> orders) {
    if (!mapping.dates().isEmpty()) {
      return mapping.dates();
    }
    List<String> written = filled(columns);
    List<String> own = Moments.fitting(written);
    List<String> both = own.stream().filter(one -> orders.contains(one.charAt(0))).toList();
    List<String> fitting = both.isEmpty() ? own : both;
    if (written.isEmpty()) {
      return orders.size() == 1 ? both : List.of(own.get(0));
    }
    String column = sample.header().get(columns.get(0));
    if (fitting.isEmpty()) {
      // one cell may be wrong, and is told with its line; when none can be read the pattern is
      List<String> some = mostFitting(written);
      if (some.isEmpty()) {
        faults.add(sample.name(), unreadable(column, written.get(0)));
      }
      return some;
    }
    String first = fitting.get(0);
    for (String other : fitting) {
      String twofold = twofold(written, first, other);
      if (twofold != null) {
        faults.add(
            sample.name(),
            MappingMessage.AMBIGUOUS_DATE.with(
                column, Shown.of(twofold), List.of("dd-MM-yyyy", "MM/dd/yyyy")));
        break;
      }
    }
    return List.of(first);
  }

  private static Message unreadable(String column, String cell) {
    boolean isNumber = cell.matches("[0-9]{5}([.,][0-9]+)?");
    return (isNumber ? MappingMessage.NUMBER_AS_DATE : MappingMessage.UNREADABLE_DATE)
        .with(column, Shown.of(cell));
  }

  /** The pattern that reads most, when it reads more than half. */
  private static List<String> mostFitting(List<String> written) {
    String best = null;
    long most = written.size() / 2;
    for (String pattern : Moments.KNOWN) {
      Moments one = Moments.of(List.of(pattern), ZoneId.of("UTC"));
      long reads = written.stream().filter(text -> one.find(text) != null).count();
      if (reads > most) {
        most = reads;
        best = pattern;
      }
    }
    return best == null ? List.of() : List.of(best);
  }

  /** What both patterns read, each as another day. */
  private static String twofold(List<String> written, String one, String other) {
    Moments first = Moments.of(List.of(one), ZoneId.of("UTC"));
    Moments second = Moments.of(List.of(other), ZoneId.of("UTC"));
    return written.stream()
        .filter(text -> !first.find(text).equals(second.find(text)))
        .findFirst()
        .orElse(null);
  }

  /** A point when there is no amount. */
  Amounts amounts(Map<Field, List<Integer>> places) {
    if (mapping.decimal() != null) {
      return new Amounts(mapping.decimal());
    }
    List<Integer> columns =
        places.entrySet().stream()
            .filter(entry -> entry.getKey().kind() == Field.Kind.AMOUNT)
            .flatMap(entry -> entry.getValue().stream())
            .toList();
    List<String> written = filled(columns);
    Character sign = Amounts.signIn(written);
    if (sign == null) {
      faults.add(
          sample.name(),
          MappingMessage.AMBIGUOUS_AMOUNT.with(
              sample.header().get(columns.get(0)), Shown.of(withSign(written))));
      return new Amounts('.');
    }
    return new Amounts(sign);
  }

  private static String withSign(List<String> written) {
    return written.stream().filter(text -> text.matches(".*[.,].*")).findFirst().orElseThrow();
  }

  /** Whether a column holds dates and nothing else. */
  static boolean areDates(List<String> written) {
    return !written.isEmpty()
        && written.stream().allMatch(text -> text.matches(".*[0-9].*"))
        && !Moments.fitting(written).isEmpty();
  }
}
