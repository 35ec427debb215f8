package org.salesadvisor.impact;

import java.util.List;
import java.util.Locale;
import org.salesadvisor.facts.conclusion.BuyingClass;
import org.salesadvisor.facts.conclusion.Contradiction;
import org.salesadvisor.facts.conclusion.Intervention;
import org.salesadvisor.facts.conclusion.Koop;
import org.salesadvisor.facts.conclusion.LeadSource;
import org.salesadvisor.facts.conclusion.Loop;
import org.salesadvisor.facts.conclusion.MayChange;
import org.salesadvisor.facts.conclusion.Misalignment;
import org.salesadvisor.facts.conclusion.Participant;
import org.salesadvisor.facts.conclusion.Principle;
import org.salesadvisor.facts.conclusion.ProcessStep;
import org.salesadvisor.facts.conclusion.SellingMode;
import org.salesadvisor.facts.conclusion.Topic;
import org.salesadvisor.facts.conclusion.WaitsFor;
import org.salesadvisor.facts.conclusion.Warning;

/**
 * One thing that an advice says.
 *
 * @param part where
 * @param value what, in codes
 * @param position orders the items of a part; 0 where the order says nothing
 */
record Item(Part part, String value, int position) {

  Item(Part part, String value) {
    this(part, value, 0);
  }

  /** What a derived fact says in an advice; nothing when it is a concept on the way there. */
  static List<Item> of(Object fact) {
    if (fact instanceof Loop loop) {
      return one(Part.LOOP, Integer.toString(loop.level()));
    } else if (fact instanceof Koop koop) {
      return one(Part.KOOP, Integer.toString(koop.position()));
    } else if (fact instanceof WaitsFor wait) {
      return waiting(wait);
    } else if (fact instanceof MayChange change) {
      return one(Part.MISSING, change.path() + " mayChange " + change.topic());
    } else if (fact instanceof Participant participant) {
      String side = participant.side().name().toLowerCase(Locale.ROOT);
      return one(Part.INVOLVEMENT, side + ":" + participant.department());
    } else if (fact instanceof ProcessStep step) {
      return List.of(new Item(Part.PROCESS_MAP, told(step), step.position()));
    } else if (fact instanceof Misalignment misalignment) {
      return one(Part.CYCLE_ALIGNMENT, misalignment.code());
    } else if (fact instanceof Warning warning) {
      return one(Part.WARNINGS, warning.code());
    } else if (fact instanceof Contradiction contradiction) {
      return one(Part.CONFLICTS, contradiction.code());
    }
    return fact instanceof Enum<?> constant ? of(constant) : List.of();
  }

  private static List<Item> of(Enum<?> constant) {
    if (constant instanceof BuyingClass) {
      return one(Part.BUYING_CLASS, constant.name());
    } else if (constant instanceof SellingMode) {
      return one(Part.SELLING_MODE, constant.name());
    } else if (constant instanceof Principle) {
      return one(Part.PRINCIPLES, constant.name());
    } else if (constant instanceof LeadSource) {
      return one(Part.LEAD_SOURCES, constant.name());
    } else if (constant instanceof Intervention) {
      return one(Part.INTERVENTIONS, constant.name());
    }
    return List.of();
  }

  /** Interventions that are open stand among the interventions too. */
  private static List<Item> waiting(WaitsFor wait) {
    Item missing = new Item(Part.MISSING, wait.path() + " settles " + wait.topic());
    return wait.topic() == Topic.INTERVENTIONS
        ? List.of(missing, new Item(Part.INTERVENTIONS, Part.UNDETERMINED))
        : List.of(missing);
  }

  private static String told(ProcessStep step) {
    return "%s (%s, %s, %s, %s, %s)"
        .formatted(
            step.code(),
            step.phase(),
            step.behaviour(),
            step.communication(),
            step.actor(),
            step.measure());
  }

  boolean says(Part where, String what) {
    return part == where && value.equals(what);
  }

  private static List<Item> one(Part part, String value) {
    return List.of(new Item(part, value));
  }
}
