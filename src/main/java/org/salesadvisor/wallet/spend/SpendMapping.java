package org.salesadvisor.wallet.spend;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.salesadvisor.account.profile.Profile;
import org.salesadvisor.datasets.mapping.Amounts;
import org.salesadvisor.errors.ErrorMessage;
import org.salesadvisor.errors.Faults;
import org.salesadvisor.errors.Shown;
import org.salesadvisor.facts.Money;
import org.salesadvisor.records.StrictJson;
import org.salesadvisor.rulebase.BrokenYaml;

/** How a file of spend is read. */
public final class SpendMapping {

  private static final ObjectMapper YAML =
      new ObjectMapper(new YAMLFactory()).enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

  private static final StrictJson<MappingDocument> READER =
      new StrictJson<>(
          MappingDocument.SHAPE,
          SpendMessage.NO_MAPPING.with(),
          SpendMessage.MORE_THAN_MAPPING.with());

  private final MappingDocument document;

  private SpendMapping(MappingDocument document) {
    this.document = document;
  }

  /**
   * Reads a mapping.
   *
   * @param yaml its text; JSON is YAML too
   * @throws org.salesadvisor.errors.InvalidInputException naming every fault
   */
  public static SpendMapping read(String yaml) {
    byte[] json = tree(yaml).toString().getBytes(StandardCharsets.UTF_8);
    return new SpendMapping(READER.read(json, SpendMapping::check));
  }

  private static JsonNode tree(String yaml) {
    Faults faults = new Faults();
    try {
      JsonNode tree = YAML.readTree(yaml);
      if (tree != null && tree.isObject()) {
        return tree;
      }
      faults.add("", SpendMessage.NO_MAPPING.with());
    } catch (JsonProcessingException broken) {
      BrokenYaml why = BrokenYaml.of(broken);
      faults.addMalformed("", SpendMessage.IN_LINE.with(why.line(), why.message()));
    }
    faults.throwIfAny();
    throw new IllegalStateException("a mapping without faults was read");
  }

  private static void check(Object[] values, Faults faults) {
    String currency = (String) MappingDocument.of(values, "currency");
    if (currency == null) {
      faults.addUnlessNamed("/currency", SpendMessage.WHICH_CURRENCY.with());
    } else if (!Money.isCurrency(currency)) {
      faults.add(
          "/currency",
          ErrorMessage.NO_CURRENCY.with(Shown.of(currency), ErrorMessage.WRITE_ISO_4217.with()));
    }
    String decimal = (String) MappingDocument.of(values, "decimal");
    if (decimal != null && !decimal.equals(".") && !decimal.equals(",")) {
      faults.add("/decimal", SpendMessage.DECIMAL_SIGN.with(Shown.of(decimal)));
    }
    layout(values, faults);
  }

  /** A row is either a client, or a category of one. */
  private static void layout(Object[] values, Faults faults) {
    ColumnsDocument columns = (ColumnsDocument) MappingDocument.of(values, "columns");
    if (columns == null) {
      return;
    }
    boolean isWide = MappingDocument.of(values, "categories") != null;
    boolean isLong =
        columns.client() != null && columns.category() != null && columns.sales() != null;
    boolean hasCells =
        columns.category() != null
            || columns.sales() != null
            || columns.spend() != null
            || columns.rank() != null
            || columns.suppliers() != null;
    if (isWide ? hasCells : !isLong) {
      faults.addUnlessNamed("/columns", SpendMessage.LONG_OR_WIDE.with());
    }
    if ((columns.rank() == null) != (columns.suppliers() == null)) {
      faults.add("/columns", SpendMessage.RANK_OR_SUPPLIERS.with());
    }
  }

  public String name() {
    return document.name();
  }

  public String currency() {
    return document.currency();
  }

  ColumnsDocument columns() {
    return document.columns();
  }

  /** Null where each row is a category of a client. */
  List<String> categories() {
    return document.categories();
  }

  Amounts amounts() {
    return new Amounts(document.decimal() == null ? '.' : document.decimal().charAt(0));
  }

  /** What holds for every client of the file, for LOOP and KOOP. */
  public List<Object> profile() {
    return List.of(
        Objects.requireNonNullElse(document.purchase(), Profile.UNKNOWN_PURCHASE),
        Objects.requireNonNullElse(document.product(), Profile.UNKNOWN_PRODUCT),
        Objects.requireNonNullElse(document.order(), Profile.UNKNOWN_ORDER),
        Profile.UNKNOWN_RELATION);
  }
}
