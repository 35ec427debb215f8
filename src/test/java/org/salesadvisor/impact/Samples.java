package org.salesadvisor.impact;

import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.salesadvisor.account.batch.Entry;
import org.salesadvisor.account.batch.ProfileGenerator;
import org.salesadvisor.account.profile.Profile;
import org.salesadvisor.account.profile.ProfileJson;
import org.salesadvisor.publishing.Rules;
import org.salesadvisor.rulebase.LoadedRuleSet;

/** Profiles as they come in practice, and rule sets with a norm moved. */
final class Samples {

  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-01T00:00:00Z"), ZoneOffset.UTC);

  private Samples() {}

  /** The shipped rules with another value of one norm. */
  static LoadedRuleSet withNorm(String name, String from, String to) {
    return LoadedRuleSet.load(
        Rules.edited(
            Rules.shipped(),
            "norms.yaml",
            text ->
                text.replace(
                    name + ":\n  value: " + from + "\n", name + ":\n  value: " + to + "\n")));
  }

  static List<Profile> profiles(int count) {
    ProfileGenerator generator = new ProfileGenerator(7);
    List<Profile> profiles = new ArrayList<>(count);
    for (int number = 1; number <= count; number++) {
      String json = ProfileGenerator.json(generator.next(number));
      profiles.add(ProfileJson.read(json.getBytes(StandardCharsets.UTF_8), CLOCK.instant()));
    }
    return profiles;
  }

  /** As the lines of a file, from 1. */
  static ProfileCases cases(List<Profile> profiles) {
    Iterator<Profile> left = profiles.iterator();
    long[] line = new long[1];
    return new ProfileCases(() -> left.hasNext() ? new Line(++line[0], left.next()) : null, CLOCK);
  }

  private record Line(long line, Profile profile) implements Entry {

    @Override
    public int size() {
      return 1;
    }
  }

  /** What is given, by path; without what is unknown. */
  static Map<String, Object> facts(Profile profile) {
    Map<String, Object> facts = new HashMap<>();
    for (Record group : List.of(profile.purchase(), profile.product(), profile.order())) {
      for (RecordComponent component : group.getClass().getRecordComponents()) {
        Object value = value(group, component);
        if (value != null) {
          String type = group.getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT);
          facts.put(type + "." + component.getName(), value);
        }
      }
    }
    return facts;
  }

  private static Object value(Record group, RecordComponent component) {
    try {
      return component.getAccessor().invoke(group);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
