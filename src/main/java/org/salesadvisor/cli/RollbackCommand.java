package org.salesadvisor.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.salesadvisor.errors.AdvisorException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Makes a version serve again that served before. */
@Command(
    name = "rollback",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    exitCodeOnExecutionException = 1)
final class RollbackCommand implements Callable<Integer> {

  @ParentCommand private AdvisorCommand advisor;
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "VERSION", descriptionKey = "VERSION", arity = "0..1")
  private String version;

  @Mixin private WhyOption why;

  @Option(names = "--format", descriptionKey = "list.format")
  private ListForm form = ListForm.text;

  @Mixin private ServiceCall service;

  @Override
  public Integer call() {
    ServiceCall called = service.in(advisor.language());
    ActiveVersion before = ActiveVersion.of(called).mustBe(why.over());
    String path = ActiveVersion.VERSIONS + "/" + wanted(before) + "/activate" + why.query();
    JsonNode done = called.change(path, before.etag(), null).json();
    spec.commandLine()
        .getOut()
        .println(
            form == ListForm.json
                ? done
                : before.told(done.path("activation"), advisor.language()));
    return 0;
  }

  private String wanted(ActiveVersion before) {
    String wanted = version == null ? before.previous() : version;
    if (wanted.isEmpty()) {
      throw new AdvisorException(
          "NOTHING_BEFORE", RulesMessage.NOTHING_BEFORE.with(), RulesMessage.PUBLISH_FIRST.with());
    }
    return URLEncoder.encode(wanted, StandardCharsets.UTF_8);
  }
}
