package org.salesadvisor.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.concurrent.Callable;
import org.salesadvisor.rulebase.RuleSetFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Makes a rule folder serve: the service checks it and takes it up when it is clean. */
@Command(
    name = "publish",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    exitCodeOnExecutionException = 1)
final class PublishCommand implements Callable<Integer> {

  @ParentCommand private AdvisorCommand advisor;
  @Spec private CommandSpec spec;
  @Mixin private RulesOption rules;
  @Mixin private WhyOption why;

  @Option(names = "--format", descriptionKey = "list.format")
  private ListForm form = ListForm.text;

  @Mixin private ServiceCall service;

  @Override
  public Integer call() {
    byte[] zip = RuleSetFiles.zip(rules.read());
    ServiceCall called = service.in(advisor.language());
    ActiveVersion before = ActiveVersion.of(called).mustBe(why.over());
    JsonNode done = called.change(ActiveVersion.VERSIONS + why.query(), before.etag(), zip).json();
    spec.commandLine()
        .getOut()
        .println(
            form == ListForm.json
                ? done
                : before.told(done.path("activation"), advisor.language()));
    return 0;
  }
}
