package org.salesadvisor.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.salesadvisor.engine.CompiledRules;
import org.salesadvisor.engine.Profiles;
import org.salesadvisor.engine.ShippedRules;
import org.salesadvisor.engine.Trace;
import org.salesadvisor.facts.conclusion.BuyingClass;
import org.salesadvisor.facts.conclusion.Contradiction;
import org.salesadvisor.facts.conclusion.Koop;
import org.salesadvisor.facts.conclusion.Loop;
import org.salesadvisor.facts.conclusion.MayChange;
import org.salesadvisor.facts.conclusion.SellingMode;
import org.salesadvisor.facts.conclusion.Topic;
import org.salesadvisor.facts.conclusion.WaitsFor;

/** What the shipped rules say of any profile: one value, or what the conclusion waits for. */
class UnknownIsNotNoTest {

  private static final Map<Topic, Class<?>> CONCLUSIONS = new LinkedHashMap<>();

  static {
    CONCLUSIONS.put(Topic.BUYING_CLASS, BuyingClass.class);
    CONCLUSIONS.put(Topic.SELLING_MODE, SellingMode.class);
    CONCLUSIONS.put(Topic.LOOP, Loop.class);
    CONCLUSIONS.put(Topic.KOOP, Koop.class);
  }

  private static CompiledRules rules;

  @BeforeContainer
  static void compile() {
    rules = ShippedRules.compile();
  }

  @Provide
  Arbitrary<List<Object>> profiles() {
    return Profiles.records();
  }

  @Property(tries = 300)
  void givesOneValueOrSaysWhatItWaitsFor(@ForAll("profiles") List<Object> profile) {
    Trace trace = rules.decide(profile);

    CONCLUSIONS.forEach(
        (topic, type) -> {
          Set<Object> values = Set.copyOf(trace.derived(type));
          assertEquals(
              1,
              values.size() + (waitsFor(trace, topic).isEmpty() ? 0 : 1),
              () -> topic + " " + values + " waits for " + waitsFor(trace, topic));
        });
  }

  @Property(tries = 300)
  void changesOnlyWithWhatItSaidCouldChangeIt(
      @ForAll("profiles") List<Object> profile, @ForAll("profiles") List<Object> answers) {
    Trace before = rules.decide(profile);

    for (Map.Entry<String, List<Object>> answered : oneAnswerEach(profile, answers).entrySet()) {
      Trace after = rules.decide(answered.getValue());
      if (after.derived(Contradiction.class).isEmpty()) {
        for (Topic topic : List.of(Topic.BUYING_CLASS, Topic.SELLING_MODE, Topic.LOOP)) {
          assertAnnounced(topic, answered.getKey(), before, after);
        }
      }
    }
  }

  private static void assertAnnounced(Topic topic, String path, Trace before, Trace after) {
    Set<Object> then = Set.copyOf(before.derived(CONCLUSIONS.get(topic)));
    Set<Object> now = Set.copyOf(after.derived(CONCLUSIONS.get(topic)));
    if (!then.isEmpty() && !then.equals(now)) {
      assertTrue(
          mayChange(before, topic).contains(path),
          () -> topic + " went from " + then + " to " + now + " with " + path);
    }
  }

  /** The profile with one unknown value known, for each unknown value that has an answer. */
  private static Map<String, List<Object>> oneAnswerEach(
      List<Object> profile, List<Object> answers) {
    Map<String, List<Object>> answered = new LinkedHashMap<>();
    for (int place = 0; place < profile.size(); place++) {
      Object record = profile.get(place);
      List<RecordComponent> components = List.of(record.getClass().getRecordComponents());
      for (RecordComponent asked : components) {
        Object answer = read(asked, answers.get(place));
        if (read(asked, record) == null && answer != null) {
          List<Object> with = new ArrayList<>(profile);
          with.set(place, with(record, asked, answer));
          answered.put(path(record, asked), with);
        }
      }
    }
    return answered;
  }

  private static String path(Object record, RecordComponent component) {
    return record.getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT)
        + "."
        + component.getName();
  }

  private static Object with(Object record, RecordComponent asked, Object answer) {
    Stream<Object> values =
        Arrays.stream(record.getClass().getRecordComponents())
            .map(it -> it.getName().equals(asked.getName()) ? answer : read(it, record));
    try {
      return record.getClass().getConstructors()[0].newInstance(values.toArray());
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(record + " takes its components", impossible);
    }
  }

  private static Object read(RecordComponent component, Object record) {
    try {
      return component.getAccessor().invoke(record);
    } catch (IllegalAccessException | InvocationTargetException impossible) {
      throw new IllegalStateException(record + " has its components", impossible);
    }
  }

  private static Set<String> waitsFor(Trace trace, Topic topic) {
    return trace.derived(WaitsFor.class).stream()
        .filter(it -> it.topic() == topic)
        .map(WaitsFor::path)
        .collect(Collectors.toSet());
  }

  private static Set<String> mayChange(Trace trace, Topic topic) {
    return trace.derived(MayChange.class).stream()
        .filter(it -> it.topic() == topic)
        .map(MayChange::path)
        .collect(Collectors.toSet());
  }
}
