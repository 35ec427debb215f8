package org.salesadvisor.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.salesadvisor.account.batch.Batch;
import org.salesadvisor.account.batch.Decider;
import org.salesadvisor.account.batch.Entries;
import org.salesadvisor.account.batch.Format;
import org.salesadvisor.account.batch.ResultWriter;
import org.salesadvisor.account.batch.RulesDecider;
import org.salesadvisor.account.batch.Summary;
import org.salesadvisor.account.batch.Tally;
import org.salesadvisor.account.invoices.Invoices;
import org.salesadvisor.account.invoices.Mapping;
import org.salesadvisor.errors.AdvisorException;
import org.salesadvisor.language.Message;
import org.salesadvisor.rulebase.LoadedRuleSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Advises on the profiles of a file, without service and without database. */
@Command(
    name = "advise",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    exitCodeOnExecutionException = 2)
final class AdviseCommand implements Callable<Integer> {

  private static final int BUFFER = 262_144;
  private static final int AHEAD_PER_THREAD = 2;
  private static final int MOST_THREADS = 256;

  @ParentCommand private AdvisorCommand advisor;
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", descriptionKey = "FILE")
  private String file;

  @Mixin private RulesOption rules;

  @Option(names = "--format")
  private OutputForm format;

  @Option(names = "--out", paramLabel = "FILE")
  private Path out;

  @Option(names = "--as-of", paramLabel = "MOMENT", converter = Moment.class)
  private Instant asOf;

  @Option(names = "--threads")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(names = "--invoices", paramLabel = "MAPPING")
  private Path invoices;

  @Option(names = "--report", paramLabel = "FILE")
  private Path report;

  private final Progress progress = Progress.ofBytes("advise", Terminal.isErr());

  @Override
  public Integer call() throws IOException {
    mustBeUnderstood();
    LoadedRuleSet ruleSet = LoadedRuleSet.load(rules.read());
    try (InputFile input = InputFile.open(file, progress::reached)) {
      progress.expect(input.bytes());
      return invoices == null ? profiles(input, ruleSet) : customers(input, ruleSet);
    } catch (IOException broken) {
      throw new AdvisorException(
          "UNREADABLE",
          CliMessage.UNREADABLE.with(broken.getMessage()),
          CliMessage.CHECK_FILES.with(),
          broken);
    }
  }

  private void mustBeUnderstood() {
    if (report != null && invoices == null) {
      throw usage(CliMessage.REPORT_WITHOUT_INVOICES.with(), seeHelp());
    }
    if (threads < 1 || threads > MOST_THREADS) {
      throw usage(
          CliMessage.BAD_THREADS.with(threads), CliMessage.WRITE_THREADS.with(MOST_THREADS));
    }
  }

  private static AdvisorException usage(Message message, Message whatNext) {
    return new AdvisorException("USAGE", message, whatNext);
  }

  private static Message seeHelp() {
    return CliMessage.SEE_HELP.with("advisor advise");
  }

  private int profiles(InputFile input, LoadedRuleSet ruleSet) throws IOException {
    Clock clock = asOf == null ? Clock.systemUTC() : Clock.fixed(asOf, ZoneOffset.UTC);
    boolean isOne = input.kind() == InputFile.Kind.JSON;
    Entries entries =
        isOne
            ? new OneEntry(input.content(), clock)
            : Batch.open(input.content(), Format.valueOf(input.kind().name()), clock);
    return exitCode(run(entries, new RulesDecider(ruleSet, clock), writer(input.kind(), isOne)));
  }

  private int customers(InputFile input, LoadedRuleSet ruleSet) throws IOException {
    Mapping mapping = Mapping.read(Files.readString(invoices));
    Instant moment = asOf != null ? asOf : mapping.asOf();
    Clock clock = moment == null ? Clock.systemUTC() : Clock.fixed(moment, ZoneOffset.UTC);
    Invoices read = Invoices.read(input.content(), mapping, clock.instant());
    Tally tally = new Tally();
    Decider decider = tally.over(new RulesDecider(ruleSet, clock));
    Summary summary = run(read.entries(), decider, writer(InputFile.Kind.CSV, false));
    InvoiceReport told = new InvoiceReport(read, ruleSet, tally, advisor.language());
    spec.commandLine().getErr().print(told.text());
    spec.commandLine().getErr().flush();
    if (report != null) {
      Files.write(report, told.json());
    }
    return read.faultCount() > 0 ? 1 : exitCode(summary);
  }

  private ResultWriter writer(InputFile.Kind kind, boolean isOne) {
    boolean isForPeople = out == null && Terminal.isOut();
    OutputForm form = format == null ? OutputForm.usual(kind, isForPeople) : format;
    if (form == OutputForm.json && !isOne) {
      throw usage(CliMessage.JSON_IS_FOR_ONE.with(), CliMessage.WRITE_NDJSON.with());
    }
    return form.writer(isOne, advisor.language(), isForPeople && System.getenv("NO_COLOR") == null);
  }

  private Summary run(Entries entries, Decider decider, ResultWriter writer) throws IOException {
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    long[] lines = new long[1];
    try (OutputStream stream = new BufferedOutputStream(output(), BUFFER);
        Progress shown = progress) {
      Batch batch =
          new Batch(
              decider,
              writer,
              workers,
              threads * AHEAD_PER_THREAD,
              summary -> shown.show(lines[0] += summary.lines(), advisor.language()));
      return batch.run(entries, stream);
    } finally {
      workers.shutdownNow();
    }
  }

  private OutputStream output() throws IOException {
    return out == null ? new FileOutputStream(FileDescriptor.out) : Files.newOutputStream(out);
  }

  private static int exitCode(Summary summary) {
    return summary.refused() == 0 ? 0 : 1;
  }
}
