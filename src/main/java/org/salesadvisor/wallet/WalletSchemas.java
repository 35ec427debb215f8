package org.salesadvisor.wallet;

import static org.salesadvisor.web.SchemaParts.COUNT;
import static org.salesadvisor.web.SchemaParts.LEVEL_OR_NULL;
import static org.salesadvisor.web.SchemaParts.MONEY;
import static org.salesadvisor.web.SchemaParts.NUMBER;
import static org.salesadvisor.web.SchemaParts.NUMBER_OR_NULL;
import static org.salesadvisor.web.SchemaParts.RULESET;
import static org.salesadvisor.web.SchemaParts.TEXT;
import static org.salesadvisor.web.SchemaParts.TEXT_OR_NULL;
import static org.salesadvisor.web.SchemaParts.add;
import static org.salesadvisor.web.SchemaParts.constants;
import static org.salesadvisor.web.SchemaParts.described;
import static org.salesadvisor.web.SchemaParts.listOf;
import static org.salesadvisor.web.SchemaParts.object;
import static org.salesadvisor.web.SchemaParts.orNull;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.salesadvisor.account.advice.AdviceSchema;
import org.salesadvisor.facts.SpendBasis;

/** Puts wallets into the OpenAPI document. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class WalletSchemas implements OASFilter {

  @Override
  public void filterOpenAPI(OpenAPI openApi) {
    Map<String, Map<String, Object>> all = new LinkedHashMap<>();
    all.put("WalletClients", ClientsReader.schema());
    all.put("WalletRanking", ranking());
    all.forEach((name, schema) -> add(openApi, name, schema));
  }

  private static Map<String, Object> ranking() {
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("ruleset", RULESET);
    parts.put("clients", COUNT);
    parts.put("sales", MONEY);
    parts.put("averageSales", MONEY);
    parts.put(
        "notes", listOf(object(Map.of("code", constants(WalletNote.values()), "text", TEXT))));
    parts.put(
        "categories",
        listOf(
            object(
                Map.of("category", TEXT, "sales", MONEY, "potential", MONEY, "clearGaps", COUNT))));
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
    parts.put("sales", MONEY);
    parts.put("spend", described(amounts(), "over all suppliers; null when unknown"));
    parts.put("share", described(range(), "sales ÷ spend; null when the wallet is unknown"));
    parts.put("potential", described(amounts(), "what could be sold more in a year"));
    parts.put("basis", described(basis(), "of the least sure category"));
    parts.put("salesRatio", described(NUMBER_OR_NULL, "over those of the year before"));
    parts.put("walletAction", AdviceSchema.conclusion("walletAction"));
    parts.put("walletMoves", listOf(AdviceSchema.conclusion("walletMoves")));
    parts.put("loop", LEVEL_OR_NULL);
    parts.put("koop", LEVEL_OR_NULL);
    parts.put("missing", listOf(object(Map.of("path", TEXT, "question", TEXT))));
    parts.put("categories", listOf(category()));
    return object(parts);
  }

  private static Map<String, Object> category() {
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("category", TEXT);
    parts.put("sales", MONEY);
    parts.put("spend", amounts());
    parts.put("gap", described(amounts(), "what is not bought from us, or less than by peers"));
    parts.put("basis", basis());
    parts.put("peers", described(COUNT, "how many tell it"));
    parts.put("betterRankBrings", described(MONEY, "by the Wallet Allocation Rule"));
    parts.put("categoryMove", AdviceSchema.conclusion("categoryMove"));
    return object(parts, "betterRankBrings");
  }

  private static Map<String, Object> basis() {
    List<Object> all =
        new java.util.ArrayList<>(Arrays.stream(SpendBasis.values()).map(Enum::name).toList());
    all.add(null);
    return Map.of("type", List.of("string", "null"), "enum", all);
  }

  private static Map<String, Object> range() {
    return orNull(object(Map.of("expected", NUMBER, "low", NUMBER, "high", NUMBER)));
  }

  private static Map<String, Object> amounts() {
    return orNull(
        object(Map.of("expected", NUMBER, "low", NUMBER, "high", NUMBER, "currency", TEXT)));
  }
}
