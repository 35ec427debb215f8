package org.salesadvisor.publishing;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.salesadvisor.errors.AdvisorException;
import org.salesadvisor.reading.RuleInWords;
import org.salesadvisor.reading.RulesInWords;
import org.salesadvisor.web.Languages;
import org.salesadvisor.web.Parameters;
import org.salesadvisor.web.Roles;

/** The rules that serve, in words. */
@Path("/api/v1/rules")
@Tag(name = "Rules")
@RolesAllowed(Roles.VIEWER)
@Produces(MediaType.APPLICATION_JSON)
public class RulesResource {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final RuleMeters meters;

  RulesResource(RuleMeters meters) {
    this.meters = meters;
  }

  @GET
  @Blocking
  @Operation(
      operationId = "listRules",
      summary = "Lists the rules that serve, in words, with what feeds what",
      description = "In the order of files and of lines.")
  @APIResponse(
      responseCode = "200",
      description = "A page",
      content = @Content(schema = @Schema(ref = "RulePage")))
  @APIResponse(responseCode = "404", ref = "NotFound")
  public Response list(
      @QueryParam("limit") @DefaultValue("20") String limit,
      @Parameter(description = "`next` of the page before; the id of a rule") @QueryParam("after")
          String after,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
    int most = Parameters.limit(limit);
    String last = after == null ? null : Parameters.text("after", after);
    RuleCounts counts = meters.counts();
    List<RuleInWords> all = RulesInWords.of(counts.ruleSet().files());
    int from = last == null ? 0 : position(all, last) + 1;
    int to = Math.min(all.size(), from + most);
    RuleJson writer = new RuleJson(counts, Languages.of(acceptLanguage));
    ObjectNode page = JSON.createObjectNode();
    ArrayNode items = page.putArray("items");
    all.subList(from, to).forEach(rule -> items.add(writer.of(rule)));
    if (to < all.size()) {
      page.put("next", all.get(to - 1).id());
    }
    return Response.ok(page).build();
  }

  @GET
  @Path("/{id}")
  @Blocking
  @Operation(operationId = "getRule", summary = "Tells one rule that serves")
  @APIResponse(
      responseCode = "200",
      description = "The rule",
      content = @Content(schema = @Schema(ref = "Rule")))
  public Response get(
      @Parameter(description = "as reasons name it") @PathParam("id") String id,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
    String wanted = Parameters.text("id", id);
    RuleCounts counts = meters.counts();
    List<RuleInWords> all = RulesInWords.of(counts.ruleSet().files());
    RuleInWords rule = all.get(position(all, wanted));
    return Response.ok(new RuleJson(counts, Languages.of(acceptLanguage)).of(rule)).build();
  }

  private static int position(List<RuleInWords> all, String id) {
    return IntStream.range(0, all.size())
        .filter(i -> all.get(i).id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new AdvisorException(
                    "RULE_NOT_FOUND",
                    PublishingMessage.NO_SUCH_RULE.with(id),
                    PublishingMessage.USE_LISTED_RULE.with()));
  }
}
