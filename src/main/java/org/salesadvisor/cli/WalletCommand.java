package org.salesadvisor.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.salesadvisor.errors.AdvisorException;
import org.salesadvisor.rulebase.LoadedRuleSet;
import org.salesadvisor.wallet.Clients;
import org.salesadvisor.wallet.ClientsReader;
import org.salesadvisor.wallet.RankedJson;
import org.salesadvisor.wallet.RankedWallets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/**
 * Ranks clients by what could be sold more to them: those of a file without service and database,
 * or those of a dataset that a service holds.
 */
@Command(
    name = "wallet",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    exitCodeOnExecutionException = 2)
final class WalletCommand implements Callable<Integer> {

  private static final ObjectMapper JSON = new ObjectMapper();

  @ParentCommand private AdvisorCommand advisor;
  @Spec private CommandSpec spec;

  @Parameters(arity = "0..1", paramLabel = "FILE", descriptionKey = "FILE")
  private String file;

  @Option(names = "--mapping", paramLabel = "FILE")
  private Path mapping;

  @Option(names = "--store")
  private boolean isStored;

  @Option(names = "--dataset", paramLabel = "DATASET")
  private String dataset;

  @Option(names = "--limit", paramLabel = "N")
  private int limit = 20;

  @Option(names = "--after", paramLabel = "RANK")
  private Integer after;

  @Mixin private RulesOption rules;

  @Option(names = "--format")
  private DiagnoseForm format;

  @Mixin private ServiceCall service;

  @Override
  public Integer call() throws IOException {
    boolean isWhole =
        isStored ? file != null && mapping != null : (file == null) != (dataset == null);
    if (!isWhole || limit < 1) {
      throw new AdvisorException(
          "USAGE", WalletWord.FILE_OR_DATASET.with(), CliMessage.SEE_HELP.with("advisor wallet"));
    }
    print(file == null || isStored ? ofService() : ofFile());
    return 0;
  }

  private JsonNode ofFile() throws IOException {
    LoadedRuleSet ruleSet = LoadedRuleSet.load(rules.read());
    Clients clients =
        mapping == null
            ? ClientsReader.read(InputFile.readAll(file))
            : ClientsReader.read(file, Path.of(file), Files.readString(mapping));
    return JSON.readTree(
        RankedJson.of(RankedWallets.of(clients, limit, ruleSet), advisor.language()));
  }

  private JsonNode ofService() throws IOException {
    ServiceCall called = service.in(advisor.language());
    String id = dataset == null ? null : NamedDataset.find(called, dataset).id();
    if (isStored) {
      String into = new Query().with("dataset", id).toString();
      JsonNode begun =
          called.upload(
              "/api/v1/wallet/imports" + into, Files.readString(mapping), List.of(Path.of(file)));
      id = stored(JobWait.of(called, begun).toEnd("wallet", advisor.language()));
    }
    return called.get(
        NamedDataset.PATH
            + "/"
            + id
            + "/wallet"
            + new Query().with("limit", limit).with("after", after));
  }

  /** The dataset that holds it. */
  private String stored(JsonNode job) {
    if (job.path("state").asText().equals("DONE")) {
      return job.at("/result/dataset").asText();
    }
    PrintWriter told = spec.commandLine().getErr();
    new ImportPage(advisor.language()).lines(job).forEach(told::println);
    told.flush();
    throw new AdvisorException(
        "NOT_STORED", WalletWord.NOT_STORED.with(), WalletWord.SEND_AGAIN.with());
  }

  private void print(JsonNode ranked) throws IOException {
    var out = spec.commandLine().getOut();
    DiagnoseForm form =
        format != null ? format : Terminal.isOut() ? DiagnoseForm.table : DiagnoseForm.json;
    if (form == DiagnoseForm.json) {
      out.println(ranked.toPrettyString());
    } else {
      boolean hasColours = Terminal.isOut() && System.getenv("NO_COLOR") == null;
      LoadedRuleSet ruleSet = LoadedRuleSet.load(rules.read());
      out.print(new WalletPage(hasColours, ruleSet.texts(advisor.language())).of(ranked));
    }
    out.flush();
  }
}
