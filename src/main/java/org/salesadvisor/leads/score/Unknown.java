package org.salesadvisor.leads.score;

import java.util.ArrayList;
import java.util.List;
import org.salesadvisor.facts.LeadSigns;
import org.salesadvisor.facts.conclusion.LeadPoint;

/** What is unknown of how leads fit, and what it could bring: unknown is not no. */
final class Unknown {

  private final Points points;

  Unknown(Points points) {
    this.points = points;
  }

  /** How many points unknown facts could bring at most. */
  double possible(LeadSigns seen) {
    double role = Math.max(points.of(LeadPoint.DECIDES), points.of(LeadPoint.IN_DMU));
    return open(seen.targetIndustry(), points.of(LeadPoint.TARGET_INDUSTRY))
        + open(seen.servedRegion(), points.of(LeadPoint.SERVED_REGION))
        + open(seen.companySize(), points.of(LeadPoint.TARGET_SIZE))
        + open(seen.role(), role)
        + open(seen.needStated(), points.of(LeadPoint.NEED_STATED));
  }

  private static double open(Object known, double worth) {
    return known == null ? worth : 0;
  }

  /** The paths of what is unknown, in the order of the facts. */
  List<String> paths(LeadSigns seen) {
    List<String> paths = new ArrayList<>(5);
    add(paths, seen.targetIndustry(), "leadSigns.targetIndustry");
    add(paths, seen.servedRegion(), "leadSigns.servedRegion");
    add(paths, seen.companySize(), "leadSigns.companySize");
    add(paths, seen.role(), "leadSigns.role");
    add(paths, seen.needStated(), "leadSigns.needStated");
    return paths;
  }

  private static void add(List<String> paths, Object known, String path) {
    if (known == null) {
      paths.add(path);
    }
  }
}
