package org.salesadvisor.diagnosis;

import static org.salesadvisor.diagnosis.DiagnosisSchemas.COUNT;
import static org.salesadvisor.diagnosis.DiagnosisSchemas.DAY;
import static org.salesadvisor.diagnosis.DiagnosisSchemas.NUMBER;
import static org.salesadvisor.diagnosis.DiagnosisSchemas.TEXT;
import static org.salesadvisor.diagnosis.DiagnosisSchemas.TEXTS;
import static org.salesadvisor.diagnosis.DiagnosisSchemas.constants;
import static org.salesadvisor.diagnosis.DiagnosisSchemas.described;
import static org.salesadvisor.diagnosis.DiagnosisSchemas.listOf;
import static org.salesadvisor.diagnosis.DiagnosisSchemas.object;

import java.util.LinkedHashMap;
import java.util.Map;
import org.salesadvisor.facts.conclusion.Intervention;
import org.salesadvisor.funnel.narrowing.Count;

/** What is told of gains and of what to watch, as JSON Schema. */
final class OutlookSchema {

  private OutlookSchema() {}

  /** What a return to normal brings, and when it can be seen. */
  static Map<String, Object> outlook() {
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("gain", gain());
    parts.put("watch", object(Map.of("n", COUNT, "on", DAY)));
    return parts;
  }

  private static Map<String, Object> gain() {
    Map<String, Object> money = new LinkedHashMap<>();
    money.put("amount", NUMBER);
    money.put("low", NUMBER);
    money.put("high", NUMBER);
    money.put("currency", TEXT);
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("orders", described(NUMBER, "more, in as many periods as are under review"));
    parts.put("low", described(NUMBER, "95 % interval"));
    parts.put("high", described(NUMBER, "95 % interval"));
    parts.put("money", described(object(money), "absent when the value of an order is unknown"));
    return object(parts, "money");
  }

  /** Of one intervention. */
  static Map<String, Object> expected() {
    Map<String, Object> watch = new LinkedHashMap<>();
    watch.put("rep", described(TEXT, "absent where it is the rate of all"));
    watch.put("from", constants(Count.values()));
    watch.put("to", described(constants(Count.values()), "absent where it is who enter"));
    watch.put("n", described(COUNT, "how many must have entered; absent when that takes too long"));
    watch.put("on", described(DAY, "from which it can be seen whether it worked"));
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("intervention", constants(Intervention.values()));
    parts.put("gain", described(gain(), "when all returns to normal; absent when not known"));
    parts.put("cost", object(Map.of("amount", NUMBER, "currency", TEXT)));
    parts.put("watch", listOf(object(watch, "rep", "to", "n", "on")));
    parts.put("missing", described(TEXTS, "what would tell more"));
    return object(parts, "gain", "cost");
  }
}
