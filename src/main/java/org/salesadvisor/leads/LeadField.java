package org.salesadvisor.leads;

import java.util.Arrays;
import java.util.List;
import org.salesadvisor.datasets.mapping.Field;
import org.salesadvisor.datasets.mapping.Fields;
import org.salesadvisor.facts.DmuRole;
import org.salesadvisor.facts.LeadStep;
import org.salesadvisor.facts.conclusion.LeadSource;
import org.salesadvisor.facts.conclusion.NurtureChannel;
import org.salesadvisor.leads.life.LeadReason;

/** What a file may tell of a lead. */
enum LeadField implements Field {
  /** By which the program that wrote the file knows it. */
  ID("id"),
  NAME("name"),
  /** With the last name, where there is no whole one. */
  FIRST_NAME("firstName"),
  LAST_NAME("lastName"),
  COMPANY("company"),
  EMAIL("email"),
  TELEPHONE("telephone"),
  SOCIAL("social"),
  SOURCE("source", LeadSource.values()),
  OWNER("owner"),
  CAME_AT("cameAt", Kind.MOMENT),
  /** Where it is in its life, since {@link #STEP_AT}. */
  STEP("step", LeadStep.values()),
  STEP_AT("stepAt", Kind.MOMENT),
  MARKETING_QUALIFIED_AT("marketingQualifiedAt", Kind.MOMENT),
  REJECTED_AT("rejectedAt", Kind.MOMENT),
  ACCEPTED_AT("acceptedAt", Kind.MOMENT),
  SALES_QUALIFIED_AT("salesQualifiedAt", Kind.MOMENT),
  OPPORTUNITY_AT("opportunityAt", Kind.MOMENT),
  NURTURING_AT("nurturingAt", Kind.MOMENT),
  WON_AT("wonAt", Kind.MOMENT),
  LOST_AT("lostAt", Kind.MOMENT),
  DISQUALIFIED_AT("disqualifiedAt", Kind.MOMENT),
  /** Why it was rejected, lost or disqualified. */
  REASON("reason", LeadReason.values()),
  TARGET_INDUSTRY("targetIndustry", Kind.TRUTH),
  SERVED_REGION("servedRegion", Kind.TRUTH),
  EMPLOYEES("employees", Kind.COUNT),
  ROLE("role", DmuRole.values()),
  NEED_STATED("needStated", Kind.TRUTH),
  OPTED_OUT("optedOut", Kind.TRUTH),
  /** Several channels in one column. */
  OPTED_OUT_OF("optedOutOf", Kind.CONSTANTS),
  OPTED_OUT_OF_EMAIL("optedOutOfEmail", Kind.TRUTH),
  OPTED_OUT_OF_TELEPHONE("optedOutOfTelephone", Kind.TRUTH),
  OPTED_OUT_OF_SOCIAL("optedOutOfSocial", Kind.TRUTH),
  NEXT_CONTACT_ON("nextContactOn", Kind.MOMENT),
  NEXT_CONTACT_BY("nextContactBy", NurtureChannel.values());

  static final Fields ALL =
      Fields.ofRecords(
          LeadField.class,
          List.of("standard", "hubspot", "salesforce", "odoo", "pipedrive", "dynamics"));

  private final String key;
  private final Kind kind;
  private final List<String> constants;

  LeadField(String key) {
    this(key, Kind.TEXT);
  }

  LeadField(String key, Enum<?>... constants) {
    this(key, Kind.CONSTANT, names(constants));
  }

  LeadField(String key, Kind kind) {
    this(
        key,
        kind,
        switch (kind) {
          case TRUTH -> List.of("TRUE", "FALSE");
          case CONSTANTS -> names(NurtureChannel.values());
          default -> List.of();
        });
  }

  LeadField(String key, Kind kind, List<String> constants) {
    this.key = key;
    this.kind = kind;
    this.constants = constants;
  }

  private static List<String> names(Enum<?>... constants) {
    return Arrays.stream(constants).map(Enum::name).toList();
  }

  /** The one that mappings name so. */
  static LeadField of(String key) {
    return Arrays.stream(values()).filter(field -> field.key.equals(key)).findFirst().orElseThrow();
  }

  @Override
  public String key() {
    return key;
  }

  @Override
  public Kind kind() {
    return kind;
  }

  @Override
  public List<String> constants() {
    return constants;
  }
}
