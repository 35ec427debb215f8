package org.salesadvisor.scenario;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.salesadvisor.engine.Trace;
import org.salesadvisor.facts.conclusion.BuyingClass;
import org.salesadvisor.facts.conclusion.Canvassing;
import org.salesadvisor.facts.conclusion.CategoryMove;
import org.salesadvisor.facts.conclusion.ClientStep;
import org.salesadvisor.facts.conclusion.Contradiction;
import org.salesadvisor.facts.conclusion.CycleGap;
import org.salesadvisor.facts.conclusion.Intervention;
import org.salesadvisor.facts.conclusion.Koop;
import org.salesadvisor.facts.conclusion.LeadOwner;
import org.salesadvisor.facts.conclusion.LeadPoint;
import org.salesadvisor.facts.conclusion.LeadRoute;
import org.salesadvisor.facts.conclusion.LeadSource;
import org.salesadvisor.facts.conclusion.LearnedVerdict;
import org.salesadvisor.facts.conclusion.Loop;
import org.salesadvisor.facts.conclusion.Misalignment;
import org.salesadvisor.facts.conclusion.MixAction;
import org.salesadvisor.facts.conclusion.NextAction;
import org.salesadvisor.facts.conclusion.NurtureStep;
import org.salesadvisor.facts.conclusion.Participant;
import org.salesadvisor.facts.conclusion.Principle;
import org.salesadvisor.facts.conclusion.ProcessStep;
import org.salesadvisor.facts.conclusion.SellingMode;
import org.salesadvisor.facts.conclusion.Urgency;
import org.salesadvisor.facts.conclusion.WalletAction;
import org.salesadvisor.facts.conclusion.WalletMove;
import org.salesadvisor.facts.conclusion.Warning;

/** A kind of conclusion that scenarios expect, and how it is written there. */
final class Aspect {

  static final List<Aspect> ALL =
      List.of(
          one("buyingClass", BuyingClass.class, Enum::name),
          one("sellingMode", SellingMode.class, Enum::name),
          one("loop", Loop.class, loop -> String.valueOf(loop.level())),
          one("koop", Koop.class, koop -> String.valueOf(koop.position())),
          several("principle", Principle.class, Enum::name),
          several("leadSource", LeadSource.class, Enum::name),
          several("intervention", Intervention.class, Enum::name),
          one("nextAction", NextAction.class, Enum::name),
          one("urgency", Urgency.class, Enum::name),
          one("canvassing", Canvassing.class, Enum::name),
          one("mixAction", MixAction.class, Enum::name),
          one("walletAction", WalletAction.class, Enum::name),
          several("walletMove", WalletMove.class, Enum::name),
          one("categoryMove", CategoryMove.class, Enum::name),
          several("cycleGap", CycleGap.class, CycleGap::code),
          several("clientStep", ClientStep.class, ClientStep::code),
          inOrder("processStep", ProcessStep.class, ProcessStep::position, ProcessStep::code),
          one("leadRoute", LeadRoute.class, Enum::name),
          one("leadOwner", LeadOwner.class, Enum::name),
          one("learnedVerdict", LearnedVerdict.class, Enum::name),
          several("leadPoint", LeadPoint.class, Enum::name),
          inOrder(
              "nurtureStep",
              NurtureStep.class,
              NurtureStep::position,
              step -> step.purpose() + "_" + step.channel()),
          several("misalignment", Misalignment.class, Misalignment::code),
          several("warning", Warning.class, Warning::code),
          several("contradiction", Contradiction.class, Contradiction::code),
          several("participant", Participant.class, p -> p.side() + " " + p.department()));

  final String key;
  final Class<?> type;

  /** Whether a profile gets one such conclusion at most. */
  final boolean single;

  /** Whether the order of the values counts. */
  final boolean ordered;

  private final Function<Trace, Stream<String>> values;

  private Aspect(
      String key,
      Class<?> type,
      boolean single,
      boolean ordered,
      Function<Trace, Stream<String>> values) {
    this.key = key;
    this.type = type;
    this.single = single;
    this.ordered = ordered;
    this.values = values;
  }

  static Optional<Aspect> find(String key) {
    return ALL.stream().filter(aspect -> aspect.key.equals(key)).findFirst();
  }

  private static <T> Aspect one(String key, Class<T> type, Function<T, String> value) {
    return new Aspect(
        key, type, true, false, trace -> trace.derived(type).stream().map(value).sorted());
  }

  private static <T> Aspect several(String key, Class<T> type, Function<T, String> value) {
    return new Aspect(
        key, type, false, false, trace -> trace.derived(type).stream().map(value).sorted());
  }

  private static <T> Aspect inOrder(
      String key, Class<T> type, ToIntFunction<T> position, Function<T, String> value) {
    Comparator<T> byPosition = Comparator.comparingInt(position);
    return new Aspect(
        key,
        type,
        false,
        true,
        trace -> trace.derived(type).stream().sorted(byPosition).map(value));
  }

  /** What came out, as a scenario writes it. */
  List<String> in(Trace trace) {
    List<String> found = values.apply(trace).distinct().toList();
    return single && found.isEmpty() ? List.of(Expectation.UNDETERMINED) : found;
  }
}
