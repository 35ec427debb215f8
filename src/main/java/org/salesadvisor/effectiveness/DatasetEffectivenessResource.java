package org.salesadvisor.effectiveness;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.salesadvisor.datasets.imports.Held;
import org.salesadvisor.datasets.store.Dataset;
import org.salesadvisor.datasets.store.Datasets;
import org.salesadvisor.rulebase.ActiveRules;
import org.salesadvisor.web.Languages;
import org.salesadvisor.web.Parameters;
import org.salesadvisor.web.Roles;

/** The effectiveness of communication, from the channels of a dataset. */
@Path("/api/v1/datasets/{id}/effectiveness")
@Tag(name = "Communication")
@Produces(MediaType.APPLICATION_JSON)
public class DatasetEffectivenessResource {

  private static final String AMOUNT = "Above 0, in `currency`";

  private final Datasets datasets;
  private final DatasetChannels channels;
  private final ActiveRules active;

  DatasetEffectivenessResource(Datasets datasets, DatasetChannels channels, ActiveRules active) {
    this.datasets = datasets;
    this.channels = channels;
    this.active = active;
  }

  @GET
  @RolesAllowed(Roles.VIEWER)
  @Blocking
  @Operation(
      operationId = "getEffectiveness",
      summary = "Says what each channel of a dataset brings and costs, and what is cold canvassing",
      description =
          "Each opportunity is a contact, its channel an item. Unknown channels are a gap in"
              + " tracking. With earlier contacts, cold work stands beside warm work; with attempts,"
              + " there is the chance of each further one and, where it is known what an attempt costs"
              + " and a sale brings, the last that pays. 100 channels at most.")
  @APIResponse(
      responseCode = "200",
      description = "What the channels bring",
      content = @Content(schema = @Schema(ref = "Effectiveness")))
  @APIResponse(responseCode = "422", ref = "Invalid")
  public Response effectiveness(
      @PathParam("id") String id,
      @Parameter(description = "The first cohort date, such as 2018-01-01") @QueryParam("from")
          String from,
      @Parameter(description = "The first cohort date that is left out, such as 2018-05-01")
          @QueryParam("to")
          String to,
      @Parameter(
              description =
                  "What is taken for the channel: CHANNEL when left out, CAMPAIGN, REP, TEAM,"
                      + " PRODUCT or SIZE")
          @QueryParam("by")
          String by,
      @Parameter(description = "Of the value of orders, above 0 and up to 1")
          @QueryParam("marginShare")
          String marginShare,
      @Parameter(description = AMOUNT) @QueryParam("costPerAttempt") String costPerAttempt,
      @Parameter(description = AMOUNT + "; where orders have no value of their own")
          @QueryParam("valuePerOrder")
          String valuePerOrder,
      @Parameter(description = "ISO 4217, of these amounts; that of the dataset when left out")
          @QueryParam("currency")
          String currency,
      @Parameter(description = "nl or en for the texts, en when left out; codes stay")
          @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
          String acceptLanguage) {
    Dataset dataset = datasets.get(Parameters.id("id", id));
    ChannelQuery query = new ChannelQuery().period(from, to).by(by);
    Terms terms =
        query.terms(Held.by(dataset), marginShare, costPerAttempt, valuePerOrder, currency);
    Assessment assessment = channels.of(dataset, query, terms, active.get());
    return Response.ok(EffectivenessJson.of(assessment, Languages.of(acceptLanguage))).build();
  }
}
