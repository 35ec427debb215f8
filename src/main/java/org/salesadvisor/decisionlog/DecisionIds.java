package org.salesadvisor.decisionlog;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.util.UUID;

/** Ids in order of time: newest first is highest first, and the index grows at its end. */
public final class DecisionIds {
  private static final TimeBasedEpochGenerator GENERATOR = Generators.timeBasedEpochGenerator();

  private DecisionIds() {}

  /** A UUID version 7, higher than every one this process gave before. Thread-safe. */
  public static UUID next() {
    return GENERATOR.generate();
  }
}
