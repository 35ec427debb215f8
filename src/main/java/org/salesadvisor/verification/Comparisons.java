package org.salesadvisor.verification;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.salesadvisor.engine.GivenTest;

/**
 * The numbers at which tests change their mind. A test compares fields with numbers or with each
 * other, plus or minus numbers; the numbers that matter are their sums and differences. What a test
 * says is left to Drools: here is only looked for where to try it.
 */
final class Comparisons {

  private static final Pattern CONNECTIVE = Pattern.compile("&&|\\|\\|");
  private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"");
  private static final Pattern NUMBER = Pattern.compile("(?<![\\w.$])\\d+(?:\\.\\d+)?");
  private static final Pattern FIELD = Pattern.compile("\\b[a-z]\\w*(?:\\.\\w+)*");
  private static final int MOST_NUMBERS = 4;

  final Set<BigDecimal> thresholds = new TreeSet<>(List.of(BigDecimal.ZERO));
  final Set<BigDecimal> offsets = new TreeSet<>(List.of(BigDecimal.ZERO));
  final Set<String> texts = new TreeSet<>();
  final List<String> unproven = new ArrayList<>();

  Comparisons(List<GivenTest> tests) {
    for (GivenTest test : tests) {
      TEXT.matcher(test.expression()).results().forEach(text -> texts.add(text.group(1)));
      String numeric = TEXT.matcher(test.expression()).replaceAll(" ");
      for (String comparison : CONNECTIVE.split(numeric)) {
        read(comparison, test);
      }
    }
  }

  private void read(String comparison, GivenTest test) {
    List<BigDecimal> numbers =
        NUMBER.matcher(comparison).results().map(it -> new BigDecimal(it.group())).toList();
    List<String> fields = FIELD.matcher(comparison).results().map(MatchResult::group).toList();
    long known = fields.stream().filter(field -> isField(field, test)).count();
    boolean multiplies = comparison.contains("*") || comparison.contains("/");
    if (multiplies || known > 2 || numbers.size() > MOST_NUMBERS) {
      unproven.add(test.toString());
    }
    Set<BigDecimal> sums = sums(numbers.subList(0, Math.min(numbers.size(), MOST_NUMBERS)));
    thresholds.addAll(sums);
    if (known > 1) {
      offsets.addAll(sums);
    }
  }

  private static boolean isField(String name, GivenTest test) {
    return test.fields().contains(name.split("\\.")[0]);
  }

  /** Every sum of these numbers, each taken as it is or negative. */
  private static Set<BigDecimal> sums(List<BigDecimal> numbers) {
    Set<BigDecimal> sums = new TreeSet<>();
    sums.add(BigDecimal.ZERO);
    for (BigDecimal number : numbers) {
      Set<BigDecimal> longer = new TreeSet<>();
      for (BigDecimal sum : sums) {
        longer.add(sum.add(number));
        longer.add(sum.subtract(number));
      }
      sums = longer;
    }
    return sums;
  }
}
