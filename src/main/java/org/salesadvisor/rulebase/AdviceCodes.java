package org.salesadvisor.rulebase;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.salesadvisor.engine.Derivation;
import org.salesadvisor.facts.conclusion.ClientStep;
import org.salesadvisor.facts.conclusion.Contradiction;
import org.salesadvisor.facts.conclusion.CycleGap;
import org.salesadvisor.facts.conclusion.Koop;
import org.salesadvisor.facts.conclusion.Loop;
import org.salesadvisor.facts.conclusion.Misalignment;
import org.salesadvisor.facts.conclusion.NurtureStep;
import org.salesadvisor.facts.conclusion.ProcessStep;
import org.salesadvisor.facts.conclusion.Warning;

/**
 * The codes under which conclusions have their texts: the type in UPPER_SNAKE and the value, such
 * as {@code BUYING_CLASS_NEW_TASK} or {@code LOOP_4}.
 */
public final class AdviceCodes {

  /** The part of a code that a type gives; asked for some dozens of times in each decision. */
  private static final ClassValue<String> PREFIX =
      new ClassValue<>() {
        @Override
        protected String computeValue(Class<?> type) {
          return snake(type.getSimpleName()) + "_";
        }
      };

  /** Codes that the program itself concludes: what stays open, and what follows from LOOP. */
  private static final Pattern OF_PROGRAM =
      Pattern.compile("[A-Z_]+_UNDETERMINED|INVOLVEMENT_[1-5]|RULES_DISAGREE");

  private AdviceCodes() {}

  /** Whether a code has a text although no rule concludes it. */
  static boolean isOfProgram(String code) {
    return OF_PROGRAM.matcher(code).matches();
  }

  public static String of(Enum<?> constant) {
    return of(constant.getDeclaringClass(), constant.name());
  }

  public static String of(Class<?> type, Object value) {
    return PREFIX.get(type) + value;
  }

  /** The code of a derived fact, or empty for one that is no conclusion with a text. */
  public static Optional<String> of(Object fact) {
    if (fact instanceof Enum<?> constant) {
      return Optional.of(of(constant));
    } else if (fact instanceof Loop loop) {
      return Optional.of(of(Loop.class, loop.level()));
    } else if (fact instanceof Koop koop) {
      return Optional.of(of(Koop.class, koop.position()));
    } else if (fact instanceof ProcessStep step) {
      return Optional.of(of(ProcessStep.class, step.code()));
    } else if (fact instanceof NurtureStep contact) {
      return Optional.of(of(NurtureStep.class, contact.purpose()));
    } else if (fact instanceof Misalignment misalignment) {
      return Optional.of(of(Misalignment.class, misalignment.code()));
    } else if (fact instanceof CycleGap gap) {
      return Optional.of(of(CycleGap.class, gap.code()));
    } else if (fact instanceof ClientStep step) {
      return Optional.of(of(ClientStep.class, step.code()));
    } else if (fact instanceof Warning warning) {
      return Optional.of(of(Warning.class, warning.code()));
    } else if (fact instanceof Contradiction contradiction) {
      return Optional.of(of(Contradiction.class, contradiction.code()));
    }
    return Optional.empty();
  }

  /** The code of what a rule derives, read from its consequence. */
  static Optional<String> of(Derivation derivation) {
    Class<?> type = derivation.type();
    List<String> arguments = derivation.arguments();
    if (type.isEnum() || List.of(Loop.class, Koop.class).contains(type)) {
      return Optional.of(of(type, arguments.get(0)));
    } else if (List.of(ProcessStep.class, ClientStep.class, NurtureStep.class).contains(type)) {
      return Optional.of(of(type, arguments.get(1)));
    } else if (List.of(Misalignment.class, Warning.class, Contradiction.class, CycleGap.class)
        .contains(type)) {
      return Optional.of(of(type, arguments.get(0)));
    }
    return Optional.empty();
  }

  private static String snake(String camel) {
    return camel.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT);
  }
}
