package org.salesadvisor.today;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.salesadvisor.datasets.store.WorkGroup;
import org.salesadvisor.datasets.store.Worklist;
import org.salesadvisor.facts.NextStep;
import org.salesadvisor.facts.OpenWork;
import org.salesadvisor.facts.SalesPhase;
import org.salesadvisor.facts.conclusion.Urgency;

/** Writes the counts of open work. What nobody can say is null and never 0. */
final class OpenWorkJson {

  private final JsonGenerator json;
  private final OperationalFunnel funnel;

  OpenWorkJson(JsonGenerator json, OperationalFunnel funnel) {
    this.json = json;
    this.funnel = funnel;
  }

  void write() throws IOException {
    List<WorkGroup> totals = funnel.groups().stream().filter(WorkGroup::isTotal).toList();
    json.writeObjectFieldStart("open");
    counts(totals);
    phases(totals);
    owners(funnel.groups().stream().filter(group -> !group.isTotal()).toList());
    urgencies(totals);
    json.writeEndObject();
  }

  private static <K> Map<Optional<K>, List<WorkGroup>> by(
      List<WorkGroup> groups, Function<WorkGroup, K> key) {
    return groups.stream()
        .collect(
            Collectors.groupingBy(
                group -> Optional.ofNullable(key.apply(group)),
                LinkedHashMap::new,
                Collectors.toList()));
  }

  private void phases(List<WorkGroup> groups) throws IOException {
    json.writeArrayFieldStart("phases");
    for (var phase : by(groups, group -> group.work().phase()).entrySet()) {
      json.writeStartObject();
      nullable("phase", phase.getKey().map(SalesPhase::name).orElse(null));
      counts(phase.getValue());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void owners(List<WorkGroup> groups) throws IOException {
    List<Map.Entry<Optional<String>, List<WorkGroup>>> owners =
        new ArrayList<>(by(groups, WorkGroup::owner).entrySet());
    boolean hasMore = owners.size() > Worklist.MOST_OWNERS;
    json.writeArrayFieldStart("owners");
    for (var owner : hasMore ? owners.subList(0, Worklist.MOST_OWNERS) : owners) {
      json.writeStartObject();
      nullable("owner", owner.getKey().orElse(null));
      counts(owner.getValue());
      phases(owner.getValue());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeBooleanField("hasMoreOwners", hasMore);
  }

  private void counts(List<WorkGroup> groups) throws IOException {
    json.writeNumberField("count", sum(groups, group -> true));
    json.writeNumberField("snoozed", sum(groups, WorkGroup::isSnoozed));
    sign("due", groups, OpenWork::nextStep, EnumSet.of(NextStep.DUE));
    sign(
        "overdue", groups, OpenWork::nextStep, EnumSet.of(NextStep.OVERDUE, NextStep.LONG_OVERDUE));
    sign("noNextStep", groups, OpenWork::nextStep, EnumSet.of(NextStep.NONE));
    unknown("nextStepUnknown", groups, OpenWork::nextStep);
    sign("closeDatePassed", groups, OpenWork::closeDatePassed, Set.of(true));
    unknown("closeDateUnknown", groups, OpenWork::closeDatePassed);
    sign("stagnating", groups, OpenWork::stagnating, Set.of(true));
    unknown("stagnatingUnknown", groups, OpenWork::stagnating);
    values(groups);
  }

  private static long sum(List<WorkGroup> groups, Predicate<WorkGroup> which) {
    return groups.stream().filter(which).mapToLong(WorkGroup::count).sum();
  }

  /** How much shows one of these values of a sign; null when nobody knows the sign of any. */
  private <V> void sign(
      String name, List<WorkGroup> groups, Function<OpenWork, V> sign, Set<V> values)
      throws IOException {
    json.writeFieldName(name);
    if (groups.isEmpty() || groups.stream().anyMatch(group -> sign.apply(group.work()) != null)) {
      json.writeNumber(
          sum(
              groups,
              group -> {
                V shown = sign.apply(group.work());
                return shown != null && values.contains(shown);
              }));
    } else {
      json.writeNull();
    }
  }

  private void unknown(String name, List<WorkGroup> groups, Function<OpenWork, ?> sign)
      throws IOException {
    json.writeNumberField(name, sum(groups, group -> sign.apply(group.work()) == null));
  }

  /** Per currency: they are never added up. */
  private void values(List<WorkGroup> groups) throws IOException {
    json.writeArrayFieldStart("value");
    for (var currency : by(groups, WorkGroup::currency).entrySet()) {
      Optional<java.math.BigDecimal> sum =
          currency.getValue().stream()
              .map(WorkGroup::value)
              .filter(value -> value != null)
              .reduce(java.math.BigDecimal::add);
      if (sum.isPresent()) {
        TodayJson.money(json, sum.get(), currency.getKey().orElse(null));
      }
    }
    json.writeEndArray();
  }

  /** How much there is of each urgency that is not put off, and how much stays open. */
  private void urgencies(List<WorkGroup> totals) throws IOException {
    Map<String, Long> counts = new LinkedHashMap<>();
    for (Urgency urgency : Urgency.values()) {
      counts.put(urgency.name(), 0L);
    }
    counts.put("UNDETERMINED", 0L);
    for (WorkGroup group : totals) {
      Object urgency = funnel.advices().get(group.work()).urgency().value();
      if (!group.isSnoozed()) {
        counts.merge(
            urgency == null ? "UNDETERMINED" : urgency.toString(), group.count(), Long::sum);
      }
    }
    json.writeObjectFieldStart("urgencies");
    for (var count : counts.entrySet()) {
      json.writeNumberField(count.getKey(), count.getValue());
    }
    json.writeEndObject();
    json.writeArrayFieldStart("usual");
    for (var stay : funnel.stays().entrySet()) {
      json.writeStartObject();
      json.writeStringField("phase", stay.getKey().name());
      json.writeNumberField("days", stay.getValue().longest().toMillis() / 86_400_000.0);
      json.writeNumberField("won", stay.getValue().won());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void nullable(String name, String value) throws IOException {
    json.writeStringField(name, value);
  }
}
