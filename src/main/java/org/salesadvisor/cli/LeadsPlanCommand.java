package org.salesadvisor.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Shows by which channel, for what and when a lead is to be contacted. */
@Command(
    name = "plan",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    exitCodeOnExecutionException = 1)
final class LeadsPlanCommand implements Callable<Integer> {

  @ParentCommand private LeadsCommand parent;
  @Spec private CommandSpec spec;
  @Mixin private ServiceCall service;

  @Parameters(arity = "0..1", paramLabel = "LEAD", descriptionKey = "LEAD")
  private String lead;

  @Option(names = "--format")
  private TodayForm form = TodayForm.table;

  @Override
  public Integer call() {
    ServiceCall called = service.in(parent.language());
    if (lead == null) {
      all(called);
      return 0;
    }
    String path = LeadsCommand.PATH + "/" + ServiceCall.encoded(lead) + "/plan";
    switch (form) {
      case csv, ics -> LeadsCommand.show(List.of(called.text(path + "." + form).strip()), spec);
      case json -> LeadsCommand.show(List.of(called.get(path).toPrettyString()), spec);
      case table ->
          LeadsCommand.show(new LeadsPage(parent.language()).plan(called.get(path)), spec);
    }
    return 0;
  }

  /** Of all leads: a calendar, or a table that may be more than memory holds. */
  private void all(ServiceCall called) {
    String kind = form == TodayForm.ics ? "ics" : "csv";
    called.copy(LeadsCommand.PATH + "/plan." + kind, System.out);
    System.out.flush();
  }
}
