package org.salesadvisor.wallet;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.salesadvisor.rulebase.ActiveRules;
import org.salesadvisor.web.Languages;
import org.salesadvisor.web.Parameters;
import org.salesadvisor.web.Roles;

/** Share of wallet: clients by what could be sold more to them. */
@Path("/api/v1/wallet/ranking")
@Tag(
    name = "Share of wallet",
    description = "What existing clients could buy more, and what to do.")
@Produces(MediaType.APPLICATION_JSON)
public class RankingResource {

  private final ActiveRules active;

  RankingResource(ActiveRules active) {
    this.active = active;
  }

  @POST
  @RolesAllowed(Roles.MANAGER)
  @Consumes(MediaType.APPLICATION_JSON)
  @Blocking
  @Operation(
      operationId = "rankWallets",
      summary = "Ranks existing clients by what could be sold more to them, with what to do",
      description =
          "Spend that is stated goes first, then what our rank among suppliers tells (Wallet"
              + " Allocation Rule), then what peers of the same segment and size spend, or buy from"
              + " us; each with its range, and marked by its basis. A category that a client does"
              + " not name it does not buy from us. The same clients give the same answer; nothing"
              + " is kept. All faults are named at once, 100 at most.")
  @RequestBody(required = true, content = @Content(schema = @Schema(ref = "WalletClients")))
  @APIResponse(
      responseCode = "200",
      description = "The ranking",
      content = @Content(schema = @Schema(ref = "WalletRanking")))
  public Response rank(
      byte[] body,
      @Parameter(
              description = "so many clients of the ranking",
              schema =
                  @Schema(
                      type = SchemaType.INTEGER,
                      minimum = "1",
                      maximum = "100",
                      defaultValue = "100"))
          @QueryParam("limit")
          @DefaultValue("100")
          String limit,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
    int most = Parameters.limit(limit);
    RankedWallets ranked = RankedWallets.of(ClientsReader.read(body), most, active.get());
    return Response.ok(RankedJson.of(ranked, Languages.of(acceptLanguage))).build();
  }
}
