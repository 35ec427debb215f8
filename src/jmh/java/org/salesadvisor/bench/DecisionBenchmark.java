package org.salesadvisor.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.Blackhole;
import org.salesadvisor.account.advice.Advice;
import org.salesadvisor.account.advice.AdviceJson;
import org.salesadvisor.account.advice.Advisor;
import org.salesadvisor.account.advice.Answer;
import org.salesadvisor.account.profile.Profile;
import org.salesadvisor.account.profile.ProfileJson;
import org.salesadvisor.language.Language;
import org.salesadvisor.rulebase.LoadedRuleSet;
import org.salesadvisor.rulebase.RuleSetFiles;

/** Decisions in process on one thread, each with its whole explanation. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class DecisionBenchmark {

  static final int PROFILES = 4_096;

  /** The rules and profiles that every benchmark takes in turn. */
  @State(Scope.Thread)
  public static class Input {

    final UUID id = UUID.fromString("019a0000-0000-7000-8000-000000000000");
    List<byte[]> bodies;
    List<Profile> profiles;
    LoadedRuleSet rules;
    private int next;

    @Setup(Level.Trial)
    public void load() throws IOException {
      // as the service does; without it Drools writes traces, which take half of an unseen decision
      Logger.getLogger("").setLevel(java.util.logging.Level.INFO);
      bodies = Profiles.json(PROFILES);
      profiles = bodies.stream().map(body -> ProfileJson.read(body, Profiles.NOW)).toList();
      rules = LoadedRuleSet.load(RuleSetFiles.read(Path.of("rules")));
      // from here on every view is known; what an unknown one costs is measured on its own
      profiles.forEach(profile -> advise(rules, profile));
    }

    int next() {
      return next++ & PROFILES - 1;
    }

    Advice advise(LoadedRuleSet by, Profile profile) {
      return Explained.whole(Advisor.advise(by, profile, Profiles.NOW));
    }
  }

  /** Rules of which something can be forgotten. */
  public static class ForgetfulInput extends Input {

    EngineMemory memory;

    @Override
    @Setup(Level.Trial)
    public void load() throws IOException {
      super.load();
      memory = new EngineMemory(rules);
    }
  }

  /**
   * Rules of which everything is forgotten before each decision. One state with its rules: JMH
   * hands a benchmark and a state that depends on an input two different inputs.
   */
  public static class EmptyInput extends ForgetfulInput {

    void forget() {
      memory.forgetCourses();
      memory.forgetViews();
      EngineMemory.forgetAllVersions();
    }

    /** Only what the last decision saw may be known, or nothing was measured. */
    @TearDown(Level.Trial)
    public void check() {
      if (memory.views() != 1) {
        throw new IllegalStateException("views were not forgotten before each decision");
      }
    }
  }

  /** Rules that have not judged a single profile, and no version before them has. */
  @State(Scope.Thread)
  public static class FreshRules {

    LoadedRuleSet rules;

    @Setup(Level.Invocation)
    public void load() throws IOException {
      rules = LoadedRuleSet.load(RuleSetFiles.read(Path.of("rules")));
      EngineMemory.forgetAllVersions();
    }
  }

  /** Rules that have not judged a profile, of which all stages served before. */
  @State(Scope.Thread)
  public static class NextRules {

    LoadedRuleSet rules;

    @Setup(Level.Invocation)
    public void load() throws IOException {
      rules = LoadedRuleSet.load(RuleSetFiles.read(Path.of("rules")));
    }
  }

  @Benchmark
  public Advice advise(Input input) {
    return input.advise(input.rules, input.profiles.get(input.next()));
  }

  /** Each stage saw its part before, and never all parts together: a customer unlike any other. */
  @Benchmark
  public Advice adviseOnNewCourse(ForgetfulInput input) {
    input.memory.forgetCourses();
    return input.advise(input.rules, input.profiles.get(input.next()));
  }

  @Benchmark
  public byte[] adviseInWords(Input input) {
    Profile profile = input.profiles.get(input.next());
    Advice advice = input.advise(input.rules, profile);
    LoadedRuleSet rules = input.rules;
    Answer answer =
        new Answer(
            input.id,
            profile.account(),
            Profiles.NOW,
            Profiles.NOW,
            rules.digest(),
            rules.label(),
            advice);
    return AdviceJson.worded(answer, rules.texts(Language.EN));
  }

  /** Every stage of every decision runs in Drools. */
  @Benchmark
  public Advice adviseUnseen(EmptyInput input) {
    input.forget();
    return input.advise(input.rules, input.profiles.get(input.next()));
  }

  /** The first version of the rules meets each profile once. */
  @Benchmark
  @BenchmarkMode(Mode.SingleShotTime)
  @OperationsPerInvocation(PROFILES)
  public void adviseOnFreshRules(Input input, FreshRules fresh, Blackhole hole) {
    adviseAll(input, fresh.rules, hole);
  }

  /** A version that has just been activated after another meets each profile once. */
  @Benchmark
  @BenchmarkMode(Mode.SingleShotTime)
  @OperationsPerInvocation(PROFILES)
  public void adviseOnNextRules(Input input, NextRules next, Blackhole hole) {
    adviseAll(input, next.rules, hole);
  }

  private static void adviseAll(Input input, LoadedRuleSet rules, Blackhole hole) {
    for (Profile profile : input.profiles) {
      hole.consume(input.advise(rules, profile));
    }
  }

  @Benchmark
  public Profile readProfile(Input input) {
    return ProfileJson.read(input.bodies.get(input.next()), Profiles.NOW);
  }
}
