package org.salesadvisor.datasets.mapping;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.salesadvisor.errors.Faults;
import org.salesadvisor.errors.Shown;

/** Finds out by samples how dates and amounts of a file are written. */
record Written(Mapping mapping, Sample sample, Faults faults) {

  /** By field; fields without date have none. */
  Map<Field, Moments> moments(Map<Field, List<Integer>> places) {
    Map<Field, Moments> moments = MappingReader.byField();
    places.forEach(
        (field, columns) -> {
          if (field.kind() == Field.Kind.MOMENT) {
            moments.put(field, Moments.of(patterns(field, columns), mapping.zone()));
          }
        });
    return moments;
  }

  private List<String> patterns(Field field, List<Integer> columns) {
    if (!mapping.dates().isEmpty()) {
      return mapping.dates();
    }
    List<String> written = columns.stream().flatMap(i -> sample.filled(i).stream()).toList();
    List<String> fitting = Moments.fitting(written);
    String column = sample.header().get(columns.get(0));
    if (fitting.isEmpty()) {
      // one cell may be wrong, and is told with its line; when none can be read the pattern is
      List<String> some = mostFitting(written);
      if (some.isEmpty()) {
        faults.add(
            sample.name(), MappingMessage.UNREADABLE_DATE.with(column, Shown.of(written.get(0))));
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
    List<Integer> columns = places.getOrDefault(Field.VALUE, List.of());
    List<String> written = columns.stream().flatMap(i -> sample.filled(i).stream()).toList();
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
