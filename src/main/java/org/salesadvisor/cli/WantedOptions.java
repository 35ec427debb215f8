package org.salesadvisor.cli;

import java.util.List;
import org.salesadvisor.errors.Faults;
import org.salesadvisor.impact.Part;
import org.salesadvisor.impact.Wanted;
import org.salesadvisor.impact.WantedReader;
import picocli.CommandLine.Option;

/** Options that say which decisions to compare, by what they come to before the change. */
final class WantedOptions {

  @Option(names = "--loop", paramLabel = "LEVEL", descriptionKey = "wanted.loop", split = ",")
  private List<String> loop;

  @Option(names = "--koop", paramLabel = "POSITION", descriptionKey = "wanted.koop", split = ",")
  private List<String> koop;

  @Option(
      names = "--buying-class",
      paramLabel = "CLASS",
      descriptionKey = "wanted.buying-class",
      split = ",")
  private List<String> buyingClass;

  @Option(
      names = "--selling-mode",
      paramLabel = "MODE",
      descriptionKey = "wanted.selling-mode",
      split = ",")
  private List<String> sellingMode;

  /**
   * What they say.
   *
   * @throws org.salesadvisor.errors.InvalidInputException naming every value that cannot be meant
   */
  Wanted wanted() {
    Faults faults = new Faults();
    Wanted wanted =
        new WantedReader(faults)
            .add(Part.BUYING_CLASS, buyingClass)
            .add(Part.SELLING_MODE, sellingMode)
            .add(Part.LOOP, loop)
            .add(Part.KOOP, koop)
            .wanted();
    faults.throwIfAny();
    return wanted;
  }

  /** The same as parameters of a call, each with its {@code &} before it. */
  String query() {
    return query(Part.BUYING_CLASS, buyingClass)
        + query(Part.SELLING_MODE, sellingMode)
        + query(Part.LOOP, loop)
        + query(Part.KOOP, koop);
  }

  private static String query(Part part, List<String> values) {
    StringBuilder query = new StringBuilder();
    for (String value : values == null ? List.<String>of() : values) {
      query.append('&').append(part.field()).append('=').append(ServiceCall.encoded(value));
    }
    return query.toString();
  }
}
