package org.salesadvisor.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Adds what happened to the log of a lead. */
@Command(
    name = "event",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    exitCodeOnExecutionException = 1)
final class LeadsEventCommand implements Callable<Integer> {

  @ParentCommand private LeadsCommand parent;
  @Spec private CommandSpec spec;
  @Mixin private ServiceCall service;

  @Parameters(index = "0", paramLabel = "LEAD", descriptionKey = "LEAD")
  private String lead;

  @Parameters(index = "1", paramLabel = "KIND", descriptionKey = "KIND")
  private String kind;

  @Option(names = "--at", paramLabel = "MOMENT", converter = Moment.class)
  private Instant at;

  @Option(names = "--reason", paramLabel = "REASON")
  private String reason;

  @Option(names = "--channel", paramLabel = "CHANNEL")
  private String channel;

  @Option(names = "--purpose", paramLabel = "PURPOSE")
  private String purpose;

  @Option(names = "--day", paramLabel = "DAY")
  private String day;

  @Option(names = "--note", paramLabel = "TEXT")
  private String note;

  @Override
  public Integer call() {
    ObjectNode event = JsonNodeFactory.instance.objectNode().put("kind", kind);
    event.put("at", at == null ? null : at.toString());
    event.put("reason", reason);
    event.put("channel", channel);
    event.put("purpose", purpose);
    event.put("day", day);
    event.put("note", note);
    String path = LeadsCommand.PATH + "/" + ServiceCall.encoded(lead) + "/events";
    JsonNode now = service.in(parent.language()).post(path, event);
    LeadsCommand.show(new LeadsPage(parent.language()).lead(now), spec);
    return 0;
  }
}
