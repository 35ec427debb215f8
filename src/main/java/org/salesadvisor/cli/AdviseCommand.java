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
import org.salesadvisor.language.Language;
import org.salesadvisor.rulebase.LoadedRuleSet;
import org.salesadvisor.rulebase.RuleSetFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Advises on the profiles of a file, without service and without database. */
@Command(
    name = "advise",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    exitCodeOnExecutionException = 2,
    description =
        "Advises on one profile, on a list of them, or on every customer of an invoice file.",
    footerHeading = "%nExit codes:%n",
    footer = {
      "  0  every profile was advised on",
      "  1  some lines have faults; each has an error in its place",
      "  2  the command was not understood, the input cannot be read, or the rule set has faults"
    })
final class AdviseCommand implements Callable<Integer> {

  private static final int BUFFER = 262_144;
  private static final int AHEAD_PER_THREAD = 2;

  @Parameters(
      paramLabel = "FILE",
      description =
          "One profile (.json), one a line (.ndjson), a table (.csv), each perhaps .gz; - is standard input.")
  private String file;

  @Option(
      names = "--rules",
      paramLabel = "DIR",
      description = "The rule folder. Default: ADVISOR_RULES, or else `rules`.")
  private Path rules;

  @Option(
      names = "--format",
      description =
          "${COMPLETION-CANDIDATES}. Default: a table on a terminal, else what fits the input.")
  private OutputForm format;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Writes there, not to standard output.")
  private Path out;

  @Option(names = "--lang", description = "nl or en. Default: by LC_ALL or LANG, else en.")
  private String lang;

  @Option(
      names = "--as-of",
      paramLabel = "MOMENT",
      converter = Moment.class,
      description = "Taken for now: 2026-05-31 or 2026-05-31T12:00:00+02:00. Default: now.")
  private Instant asOf;

  @Option(names = "--threads", description = "That decide side by side. Default: one a processor.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--invoices",
      paramLabel = "MAPPING",
      description = "FILE holds invoice lines; this YAML says which column is what.")
  private Path invoices;

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description = "With --invoices: writes the report there too, as JSON.")
  private Path report;

  private final Progress progress = new Progress(Terminal.isErr());

  @Override
  public Integer call() throws IOException {
    mustBeUnderstood();
    LoadedRuleSet ruleSet = LoadedRuleSet.load(RuleSetFiles.read(ruleFolder()));
    try (InputFile input = InputFile.open(file, progress::reached)) {
      progress.expect(input.bytes());
      return invoices == null ? profiles(input, ruleSet) : customers(input, ruleSet);
    } catch (IOException broken) {
      throw new AdvisorException(
          "UNREADABLE",
          "Reading or writing failed: " + broken.getMessage() + ".",
          "Check the file and the place that is written to.",
          broken);
    }
  }

  private void mustBeUnderstood() {
    if (report != null && invoices == null) {
      throw usage("--report goes with --invoices.");
    }
    if (threads < 1 || threads > 256) {
      throw usage("--threads is " + threads + "; write 1 to 256.");
    }
  }

  private static AdvisorException usage(String message) {
    return new AdvisorException("USAGE", message, "See advise --help.");
  }

  private Path ruleFolder() {
    String environment = System.getenv("ADVISOR_RULES");
    boolean isSet = environment != null && !environment.isBlank();
    return rules != null ? rules : Path.of(isSet ? environment : "rules");
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
    InvoiceReport told = new InvoiceReport(read, ruleSet.norms(), tally);
    System.err.print(told.text(language()));
    if (report != null) {
      Files.write(report, told.json());
    }
    return read.faultCount() > 0 ? 1 : exitCode(summary);
  }

  private ResultWriter writer(InputFile.Kind kind, boolean isOne) {
    boolean isForPeople = out == null && Terminal.isOut();
    OutputForm form = format == null ? OutputForm.usual(kind, isForPeople) : format;
    if (form == OutputForm.json && !isOne) {
      throw usage("--format json is for one profile; write ndjson for many.");
    }
    return form.writer(isOne, language(), isForPeople && System.getenv("NO_COLOR") == null);
  }

  private Language language() {
    if (lang == null) {
      return Languages.of(System::getenv);
    }
    for (Language language : Language.values()) {
      if (language.tag().equals(lang)) {
        return language;
      }
    }
    throw usage("--lang is `" + lang + "`; write nl or en.");
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
              summary -> shown.show(lines[0] += summary.lines()));
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
