package org.salesadvisor.wallet;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.salesadvisor.datasets.store.Datasets;
import org.salesadvisor.rulebase.ActiveRules;
import org.salesadvisor.web.Languages;
import org.salesadvisor.web.Parameters;
import org.salesadvisor.web.Roles;

/** Share of wallet of the clients of a dataset. */
@Path("/api/v1/datasets/{id}/wallet")
@Tag(
    name = "Share of wallet",
    description = "What existing clients could buy more, and what to do.")
@Produces(MediaType.APPLICATION_JSON)
public class WalletResource {

  private final ActiveRules active;
  private final Datasets datasets;
  private final DatasetWallets wallets;

  WalletResource(ActiveRules active, Datasets datasets, DatasetWallets wallets) {
    this.active = active;
    this.datasets = datasets;
    this.wallets = wallets;
  }

  @GET
  @RolesAllowed(Roles.VIEWER)
  @Blocking
  @Operation(
      operationId = "getWallet",
      summary = "Gives the clients of a dataset by what could be sold more to them",
      description =
          "As for a ranking in the body. Peers and order are those of the import; what to do is"
              + " decided by the rules that serve.")
  @APIResponse(
      responseCode = "200",
      description = "A page",
      content = @Content(schema = @Schema(ref = "WalletRanking")))
  public Response get(
      @PathParam("id") String id,
      @QueryParam("limit") @DefaultValue("20") String limit,
      @Parameter(
              description = "`next` of the page before",
              schema = @Schema(type = SchemaType.INTEGER, minimum = "0"))
          @QueryParam("after")
          @DefaultValue("0")
          String after,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
    var dataset = datasets.get(Parameters.id("id", id));
    int most = Parameters.limit(limit);
    RankedWallets ranked = wallets.of(dataset, Behind.rank(after), most, active.get());
    return Response.ok(RankedJson.of(ranked, Languages.of(acceptLanguage))).build();
  }
}
