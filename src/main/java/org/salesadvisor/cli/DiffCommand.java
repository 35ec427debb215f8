package org.salesadvisor.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.salesadvisor.account.batch.Batch;
import org.salesadvisor.account.batch.Entries;
import org.salesadvisor.account.batch.Format;
import org.salesadvisor.engine.RuleFaultsException;
import org.salesadvisor.errors.AdvisorException;
import org.salesadvisor.impact.Impact;
import org.salesadvisor.impact.ImpactJson;
import org.salesadvisor.impact.ImpactReport;
import org.salesadvisor.impact.ProfileCases;
import org.salesadvisor.impact.Wanted;
import org.salesadvisor.reading.ChangesJson;
import org.salesadvisor.reading.ChangesText;
import org.salesadvisor.reading.RuleSetChanges;
import org.salesadvisor.rulebase.LoadedRuleSet;
import org.salesadvisor.rulebase.RuleSetFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Says what differs between two rule sets, or what that changes for some profiles. */
@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    exitCodeOnExecutionException = 2)
final class DiffCommand implements Callable<Integer> {

  @ParentCommand private AdvisorCommand advisor;
  @Spec private CommandSpec spec;

  @Option(names = "--rules", paramLabel = "DIR", required = true)
  private List<Path> rules;

  @Option(names = "--profiles", paramLabel = "FILE")
  private String profiles;

  @Option(names = "--format")
  private ImpactForm format = ImpactForm.text;

  @Option(names = "--changes", paramLabel = "FILE")
  private Path changes;

  @Option(names = "--as-of", paramLabel = "MOMENT", converter = Moment.class)
  private Instant asOf;

  @Mixin private WantedOptions wanted;

  private final Progress progress = Progress.ofBytes("diff", Terminal.isErr());

  @Override
  public Integer call() throws IOException {
    if (rules.size() != 2) {
      throw new AdvisorException(
          "USAGE", CliMessage.NOT_TWO_RULE_SETS.with(rules.size()), CliMessage.NAME_TWO.with());
    }
    return profiles == null ? contents() : impact();
  }

  /** What stands otherwise in the rule sets themselves. */
  private int contents() {
    if (changes != null || format == ImpactForm.csv) {
      throw new AdvisorException(
          "USAGE",
          CliMessage.TABLE_WITHOUT_PROFILES.with(),
          CliMessage.SEE_HELP.with("advisor diff"));
    }
    RuleSetChanges found =
        RuleSetChanges.between(RuleSetFiles.read(rules.get(0)), RuleSetFiles.read(rules.get(1)));
    PrintWriter out = spec.commandLine().getOut();
    if (format == ImpactForm.json) {
      out.println(ChangesJson.of(found, advisor.language()).toPrettyString());
    } else {
      ChangesText.of(found, advisor.language()).forEach(out::println);
    }
    return 0;
  }

  private int impact() throws IOException {
    Wanted chosen = wanted.wanted();
    try (InputFile input = InputFile.open(profiles, progress::reached)) {
      List<LoadedRuleSet> loaded = loaded();
      progress.expect(input.bytes());
      ImpactReport report = compare(input, loaded.get(0), loaded.get(1), chosen);
      tell(report);
      return report.refused() == 0 ? 0 : 1;
    } catch (IOException broken) {
      throw new AdvisorException(
          "UNREADABLE",
          CliMessage.UNREADABLE.with(broken.getMessage()),
          CliMessage.CHECK_FILES.with(),
          broken);
    }
  }

  /** Both, so that the faults of both are told. */
  private List<LoadedRuleSet> loaded() {
    List<LoadedRuleSet> loaded = new ArrayList<>();
    AdvisorException faulty = null;
    for (Path folder : rules) {
      try {
        loaded.add(LoadedRuleSet.load(RuleSetFiles.read(folder)));
      } catch (RuleFaultsException faults) {
        if (faulty != null) {
          spec.commandLine().getErr().println(faulty.told(advisor.language()));
        }
        faulty =
            new AdvisorException(
                faults.code(), CliMessage.FAULTS_IN.with(folder), faults.whatNext(), faults);
      }
    }
    if (faulty != null) {
      throw faulty;
    }
    return loaded;
  }

  private ImpactReport compare(
      InputFile input, LoadedRuleSet before, LoadedRuleSet after, Wanted chosen)
      throws IOException {
    Clock clock = asOf == null ? Clock.systemUTC() : Clock.fixed(asOf, ZoneOffset.UTC);
    Impact impact = new Impact(before, after, chosen, Runtime.getRuntime().availableProcessors());
    try (OutputStream table = table();
        Progress shown = progress) {
      return impact.run(
          new ProfileCases(entries(input, clock), clock),
          table,
          done -> shown.show(done, advisor.language()));
    }
  }

  private static Entries entries(InputFile input, Clock clock) throws IOException {
    return input.kind() == InputFile.Kind.JSON
        ? new OneEntry(input.content(), clock)
        : Batch.open(input.content(), Format.valueOf(input.kind().name()), clock);
  }

  private OutputStream table() throws IOException {
    if (changes != null) {
      return Files.newOutputStream(changes);
    }
    return format == ImpactForm.csv
        ? new java.io.FileOutputStream(java.io.FileDescriptor.out)
        : OutputStream.nullOutputStream();
  }

  private void tell(ImpactReport report) {
    ImpactTold told = new ImpactTold(spec.commandLine(), advisor.language());
    told.tell(ImpactJson.of(report, advisor.language()), format);
  }
}
