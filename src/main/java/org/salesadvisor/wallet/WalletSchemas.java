package org.salesadvisor.wallet;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.salesadvisor.account.advice.AdviceSchema;
import org.salesadvisor.facts.SpendBasis;
import org.salesadvisor.web.Schemas;

/** Puts wallets into the OpenAPI document. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class WalletSchemas implements OASFilter {

  private static final Map<String, Object> TEXT = Map.of("type", "string");
  private static final Map<String, Object> TEXT_OR_NULL = Map.of("type", List.of("string", "null"));
  private static final Map<String, Object> NUMBER = Map.of("type", "number");
  private static final Map<String, Object> NUMBER_OR_NULL =
      Map.of("type", List.of("number", "null"));
  private static final Map<String, Object> COUNT = Map.of("type", "integer", "minimum", 0);
  private static final Map<String, Object> LEVEL =
      Map.of("type", List.of("integer", "null"), "minimum", 1, "maximum", 5);

  @Override
  public void filterOpenAPI(OpenAPI openApi) {
    if (openApi.getComponents() == null) {
      openApi.setComponents(OASFactory.createComponents());
    }
    Map<String, Map<String, Object>> all = new LinkedHashMap<>();
    all.put("WalletClients", ClientsReader.schema());
    all.put("WalletRanking", ranking());
    all.forEach((name, schema) -> openApi.getComponents().addSchema(name, Schemas.of(schema)));
  }

  private static Map<String, Object> ranking() {
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("ruleset", object(Map.of("digest", TEXT, "label", TEXT)));
    parts.put("clients", COUNT);
    parts.put("sales", money());
    parts.put("averageSales", money());
    parts.put(
        "notes", listOf(object(Map.of("code", constants(WalletNote.values()), "text", TEXT))));
    parts.put(
        "categories",
        listOf(
            object(
                Map.of(
                    "category",
                    TEXT,
                    "sales",
                    money(),
                    "potential",
                    money(),
                    "clearGaps",
                    COUNT))));
    parts.put("items", listOf(item()));
    parts.put("next", described(TEXT_OR_NULL, "to be sent as `after`; null on the last page"));
    return object(parts);
  }

  private static Map<String, Object> item() {
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("rank", COUNT);
    parts.put("client", TEXT);
    parts.put("name", TEXT_OR_NULL);
    parts.put("segment", TEXT_OR_NULL);
    parts.put("sizeClass", described(COUNT, "1 for the smallest of the segment"));
    parts.put("sales", money());
    parts.put("spend", described(amounts(), "over all suppliers; null when unknown"));
    parts.put("share", described(range(), "sales ÷ spend; null when the wallet is unknown"));
    parts.put("potential", described(amounts(), "what could be sold more in a year"));
    parts.put("basis", described(basis(), "of the least sure category"));
    parts.put("salesRatio", described(NUMBER_OR_NULL, "over those of the year before"));
    parts.put("walletAction", AdviceSchema.conclusion("walletAction"));
    parts.put("walletMoves", listOf(AdviceSchema.conclusion("walletMoves")));
    parts.put("loop", LEVEL);
    parts.put("koop", LEVEL);
    parts.put("missing", listOf(object(Map.of("path", TEXT, "question", TEXT))));
    parts.put("categories", listOf(category()));
    return object(parts);
  }

  private static Map<String, Object> category() {
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("category", TEXT);
    parts.put("sales", money());
    parts.put("spend", amounts());
    parts.put("gap", described(amounts(), "what is not bought from us, or less than by peers"));
    parts.put("basis", basis());
    parts.put("peers", described(COUNT, "how many tell it"));
    parts.put("betterRankBrings", described(money(), "by the Wallet Allocation Rule"));
    parts.put("categoryMove", AdviceSchema.conclusion("categoryMove"));
    return object(parts, "betterRankBrings");
  }

  private static Map<String, Object> basis() {
    List<Object> all =
        new java.util.ArrayList<>(Arrays.stream(SpendBasis.values()).map(Enum::name).toList());
    all.add(null);
    return Map.of("type", List.of("string", "null"), "enum", all);
  }

  private static Map<String, Object> money() {
    return object(Map.of("amount", NUMBER, "currency", TEXT));
  }

  private static Map<String, Object> range() {
    return orNull(object(Map.of("expected", NUMBER, "low", NUMBER, "high", NUMBER)));
  }

  private static Map<String, Object> amounts() {
    return orNull(
        object(Map.of("expected", NUMBER, "low", NUMBER, "high", NUMBER, "currency", TEXT)));
  }

  private static Map<String, Object> orNull(Map<String, Object> schema) {
    Map<String, Object> orNull = new LinkedHashMap<>(schema);
    orNull.put("type", List.of("object", "null"));
    return orNull;
  }

  private static Map<String, Object> constants(Enum<?>... constants) {
    return Map.of("type", "string", "enum", Arrays.stream(constants).map(Enum::name).toList());
  }

  private static Map<String, Object> described(Map<String, Object> schema, String description) {
    Map<String, Object> described = new LinkedHashMap<>(schema);
    described.put("description", description);
    return described;
  }

  private static Map<String, Object> listOf(Map<String, Object> items) {
    return Map.of("type", "array", "items", items);
  }

  private static Map<String, Object> object(Map<String, Object> parts, String... optional) {
    List<String> required =
        parts.keySet().stream().filter(name -> !List.of(optional).contains(name)).toList();
    return Map.of(
        "type", "object", "properties", parts, "required", required, "additionalProperties", false);
  }
}
