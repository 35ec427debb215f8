package org.salesadvisor.leads.score;

import java.util.EnumMap;
import java.util.Map;
import org.salesadvisor.facts.conclusion.LeadPoint;
import org.salesadvisor.leads.life.LeadEventKind;
import org.salesadvisor.rulebase.CalculationNorm;
import org.salesadvisor.rulebase.Norms;

/** How many points each thing brings, by norm. */
final class Points {

  /** The last of those on fit. */
  private static final LeadPoint LAST_ON_FIT = LeadPoint.NEED_STATED;

  private final Map<LeadPoint, Double> byPoint = new EnumMap<>(LeadPoint.class);

  Points(Norms norms) {
    for (LeadPoint point : LeadPoint.values()) {
      byPoint.put(point, CalculationNorm.valueOf("POINTS_" + point).value(norms));
    }
  }

  double of(LeadPoint point) {
    return byPoint.get(point);
  }

  static boolean isOnFit(LeadPoint point) {
    return point.compareTo(LAST_ON_FIT) <= 0;
  }

  /** The response that brings it. */
  static LeadEventKind response(LeadPoint point) {
    return LeadEventKind.valueOf(point.name());
  }
}
