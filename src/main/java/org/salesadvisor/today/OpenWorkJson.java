package org.salesadvisor.today;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.salesadvisor.datasets.store.WorkGroup;
import org.salesadvisor.datasets.store.Worklist;
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
    urgencies();
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
    for (var phase : by(groups, WorkGroup::phase).entrySet()) {
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
    WorkGroup.Counts all =
        groups.stream()
            .map(WorkGroup::counts)
            .reduce(WorkGroup.Counts.NONE, WorkGroup.Counts::plus);
    json.writeNumberField("count", all.open());
    json.writeNumberField("snoozed", all.snoozed());
    boolean tellsSteps = isTold(all.stepUnknown(), all);
    count("due", all.due(), tellsSteps);
    count("overdue", all.overdue(), tellsSteps);
    count("noNextStep", all.noNextStep(), tellsSteps);
    json.writeNumberField("nextStepUnknown", all.stepUnknown());
    count("closeDatePassed", all.closePassed(), isTold(all.closeUnknown(), all));
    json.writeNumberField("closeDateUnknown", all.closeUnknown());
    count("stagnating", all.stagnating(), isTold(all.stayUnknown(), all));
    json.writeNumberField("stagnatingUnknown", all.stayUnknown());
    values(groups);
  }

  private static boolean isTold(long unknown, WorkGroup.Counts all) {
    return unknown < all.open() || all.open() == 0;
  }

  private void count(String name, long count, boolean isTold) throws IOException {
    json.writeFieldName(name);
    if (isTold) {
      json.writeNumber(count);
    } else {
      json.writeNull();
    }
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
  private void urgencies() throws IOException {
    Map<String, Long> counts = new LinkedHashMap<>();
    for (Urgency urgency : Urgency.values()) {
      counts.put(urgency.name(), 0L);
    }
    counts.put("UNDETERMINED", 0L);
    for (Worklist.Kind kind : funnel.kinds()) {
      Object urgency = funnel.advices().get(kind.work()).urgency().value();
      if (!kind.isSnoozed()) {
        counts.merge(
            urgency == null ? "UNDETERMINED" : urgency.toString(), kind.count(), Long::sum);
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
