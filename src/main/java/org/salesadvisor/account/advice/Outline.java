package org.salesadvisor.account.advice;

import com.github.benmanes.caffeine.cache.Interner;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.salesadvisor.facts.conclusion.ClientStep;
import org.salesadvisor.facts.conclusion.CycleGap;
import org.salesadvisor.facts.conclusion.NurtureStep;
import org.salesadvisor.facts.conclusion.ProcessStep;
import org.salesadvisor.rulebase.AdviceCodes;

/**
 * What a conclusion says, without its reasons. Rules can say only so many things, so equal ones
 * return all the time.
 */
public final class Outline {

  // equal ones are made with every stage; the same object is found faster by those who look it up
  private static final Interner<Outline> KNOWN = Interner.newWeakInterner();

  private final Object value;
  private final String code;
  private final Map<String, Object> details;
  private final int hash;

  Outline(Object value, String code, Map<String, Object> details) {
    this.value = value;
    this.code = code;
    this.details = details;
    this.hash = Objects.hash(value, code, details);
  }

  /** Of a derived fact. */
  static Outline of(Object fact, Object value) {
    return of(AdviceCodes.of(fact).orElseThrow(), value);
  }

  static Outline of(ProcessStep step) {
    Map<String, Object> details = new LinkedHashMap<>();
    details.put("phase", step.phase().name());
    details.put("behaviour", step.behaviour().name());
    details.put("communication", step.communication().name());
    details.put("actor", step.actor().name());
    details.put("measure", step.measure());
    return KNOWN.intern(new Outline(step.code(), AdviceCodes.of(step).orElseThrow(), details));
  }

  static Outline of(CycleGap gap) {
    Map<String, Object> details = Map.of("cost", gap.cost().name());
    return KNOWN.intern(new Outline(gap.code(), AdviceCodes.of(gap).orElseThrow(), details));
  }

  static Outline of(ClientStep step) {
    Map<String, Object> details = new LinkedHashMap<>();
    details.put("side", step.side().name());
    details.put("owner", step.owner().name());
    details.put("measure", step.measure());
    return KNOWN.intern(new Outline(step.code(), AdviceCodes.of(step).orElseThrow(), details));
  }

  static Outline of(NurtureStep contact) {
    Map<String, Object> details = new LinkedHashMap<>();
    details.put("position", contact.position());
    details.put("channel", contact.channel().name());
    String code = AdviceCodes.of(contact).orElseThrow();
    return KNOWN.intern(new Outline(contact.purpose(), code, details));
  }

  static Outline of(String code, Object value) {
    return KNOWN.intern(new Outline(value, code, Map.of()));
  }

  /** Of a conclusion that is open. */
  static Outline undetermined(String code) {
    return of(code, null);
  }

  Object value() {
    return value;
  }

  String code() {
    return code;
  }

  Map<String, Object> details() {
    return details;
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || other instanceof Outline outline
            && outline.hash == hash
            && outline.code.equals(code)
            && Objects.equals(outline.value, value)
            && outline.details.equals(details);
  }

  @Override
  public int hashCode() {
    return hash;
  }

  @Override
  public String toString() {
    return code + " " + value + details;
  }
}
