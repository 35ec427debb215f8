package org.salesadvisor.leads;

import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.salesadvisor.datasets.mapping.Field;
import org.salesadvisor.datasets.mapping.FilePlan;
import org.salesadvisor.datasets.mapping.Mapping;
import org.salesadvisor.datasets.reading.CellReader;
import org.salesadvisor.datasets.reading.FindingKind;
import org.salesadvisor.datasets.reading.Findings;
import org.salesadvisor.datasets.table.Row;
import org.salesadvisor.errors.Fault;
import org.salesadvisor.errors.Faults;
import org.salesadvisor.facts.DmuRole;
import org.salesadvisor.facts.conclusion.LeadSource;
import org.salesadvisor.facts.conclusion.NurtureChannel;
import org.salesadvisor.language.MessageKey;
import org.salesadvisor.leads.life.LeadEvent;
import org.salesadvisor.leads.store.LeadLog;
import org.salesadvisor.records.RecordShape;

/** Reads leads by the plan of their file, a row each. For one thread. */
final class LeadReader {

  private static final RecordShape<LeadDocument> SHAPE = LeadDocument.SHAPE;

  /** Said of what is not there; what is there and cannot be read is told already. */
  private static final Set<MessageKey> OF_ABSENCE =
      Set.of(LeadMessage.NOBODY, LeadMessage.DAY_AND_CHANNEL, LeadMessage.NO_ADDRESS);

  private final FilePlan plan;
  private final CellReader cells;
  private final ZoneId zone;
  private final Instant now;
  private final String by;
  private final StepsTold steps;
  private String id;

  LeadReader(Mapping mapping, FilePlan plan, Findings findings, Instant now, String by) {
    this.plan = plan;
    this.cells = new CellReader(mapping, plan, findings);
    this.zone = mapping.zone();
    this.now = now;
    this.by = by;
    this.steps = new StepsTold(plan, cells, mapping.asOf(), now, by);
  }

  /**
   * The lead of a row, with the steps that it tells.
   *
   * @return empty when anything is wrong with it
   */
  Optional<LeadLog> read(Row row) {
    if (!cells.begin(row)) {
      return Optional.empty();
    }
    id = cells.text(LeadField.ID);
    List<LeadEvent> made = steps.read();
    Object[] values = values(made);
    Faults faults = new Faults();
    LeadCheck.check(new Values(SHAPE, values, faults, name -> name), now);
    boolean isWhole = cells.isSound();
    faults.all().stream()
        .filter(fault -> isWhole || !OF_ABSENCE.contains(fault.message().key()))
        .forEach(this::refuse);
    if (!cells.isSound()) {
      return Optional.empty();
    }
    LeadLog lead = new Incoming(SHAPE.make(values), now, by).lead();
    return Optional.of(made.isEmpty() ? lead : lead.with(made));
  }

  /** The id of the row that was read; null when it has none. */
  String id() {
    return id;
  }

  private void refuse(Fault fault) {
    LeadField field = LeadField.of(fault.pointer());
    cells.refuse((FindingKind) fault.message().key(), field, fault::message);
  }

  private Object[] values(List<LeadEvent> steps) {
    Object[] values = new Object[SHAPE.names().size()];
    put(values, "name", name());
    for (LeadField field :
        List.of(
            LeadField.COMPANY,
            LeadField.EMAIL,
            LeadField.TELEPHONE,
            LeadField.SOCIAL,
            LeadField.OWNER)) {
      put(values, field.key(), cells.text(field));
    }
    put(
        values,
        "source",
        constant(LeadSource.class, LeadField.SOURCE, LeadFinding.UNMAPPED_SOURCE));
    put(values, "cameAt", cameAt(steps));
    fit(values);
    optOuts(values);
    Instant next = cells.moment(LeadField.NEXT_CONTACT_ON);
    put(values, "nextContactOn", next == null ? null : next.atZone(zone).toLocalDate().toString());
    put(
        values,
        "nextContactBy",
        constant(NurtureChannel.class, LeadField.NEXT_CONTACT_BY, LeadFinding.UNMAPPED_CHANNEL));
    return values;
  }

  private static void put(Object[] values, String name, Object value) {
    values[SHAPE.names().indexOf(name)] = value;
  }

  private String name() {
    String whole = cells.text(LeadField.NAME);
    if (whole != null) {
      return whole;
    }
    List<String> parts =
        Stream.of(LeadField.FIRST_NAME, LeadField.LAST_NAME)
            .map(cells::text)
            .filter(part -> part != null)
            .toList();
    return parts.isEmpty() ? null : String.join(" ", parts);
  }

  /** Not later than its first step, as far as days tell; that of the step where none is told. */
  private Instant cameAt(List<LeadEvent> steps) {
    Instant told = cells.moment(LeadField.CAME_AT);
    if (steps.isEmpty()) {
      return told;
    }
    Instant first = steps.get(0).at();
    boolean isSameDay =
        told != null
            && told.isAfter(first)
            && told.atZone(zone).toLocalDate().equals(first.atZone(zone).toLocalDate());
    if (told == null || isSameDay) {
      return first;
    }
    if (told.isAfter(first)) {
      cells.refuse(
          LeadMessage.BEFORE,
          LeadField.CAME_AT,
          () -> LeadMessage.BEFORE.with(first, LeadField.CAME_AT.key(), told));
    }
    return told;
  }

  private void fit(Object[] values) {
    for (LeadField field :
        List.of(LeadField.TARGET_INDUSTRY, LeadField.SERVED_REGION, LeadField.NEED_STATED)) {
      put(values, field.key(), truth(field, LeadFinding.UNMAPPED_FIT));
    }
    String employees = cells.count(LeadField.EMPLOYEES);
    put(values, "employees", employees == null ? null : Integer.valueOf(employees));
    put(values, "role", constant(DmuRole.class, LeadField.ROLE, LeadFinding.UNMAPPED_ROLE));
  }

  /** Each counts, wherever it stands. */
  private void optOuts(Object[] values) {
    put(values, "optedOut", truth(LeadField.OPTED_OUT, LeadFinding.UNMAPPED_OPT_OUT));
    Set<NurtureChannel> closed = EnumSet.noneOf(NurtureChannel.class);
    cells
        .constants(LeadField.OPTED_OUT_OF, LeadFinding.UNMAPPED_OPT_OUT)
        .forEach(one -> closed.add(NurtureChannel.valueOf(one)));
    close(closed, LeadField.OPTED_OUT_OF_EMAIL, NurtureChannel.EMAIL);
    close(closed, LeadField.OPTED_OUT_OF_TELEPHONE, NurtureChannel.TELEPHONE);
    close(closed, LeadField.OPTED_OUT_OF_SOCIAL, NurtureChannel.SOCIAL);
    put(values, "optedOutOf", closed.isEmpty() ? null : closed);
  }

  private void close(Set<NurtureChannel> closed, LeadField field, NurtureChannel channel) {
    if (Boolean.TRUE.equals(truth(field, LeadFinding.UNMAPPED_OPT_OUT))) {
      closed.add(channel);
    }
  }

  private Boolean truth(Field field, FindingKind unknown) {
    String truth = cells.constant(field, unknown);
    return truth == null ? null : Boolean.valueOf(truth.equals("TRUE"));
  }

  private <E extends Enum<E>> E constant(Class<E> type, Field field, FindingKind unknown) {
    String name = cells.constant(field, unknown);
    return name == null ? null : Enum.valueOf(type, name);
  }
}
