package org.salesadvisor.datasets;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.salesadvisor.datasets.store.Dataset;
import org.salesadvisor.datasets.store.Datasets;
import org.salesadvisor.datasets.store.Dimension;
import org.salesadvisor.datasets.store.Opportunities;
import org.salesadvisor.facts.SalesPhase;
import org.salesadvisor.web.Languages;
import org.salesadvisor.web.Parameters;
import org.salesadvisor.web.Roles;

/** The order funnel of a dataset, and the rows behind each of its figures. */
@Path(DatasetResource.PATH + "/{id}")
@Tag(name = "Funnels")
@RolesAllowed(Roles.VIEWER)
@Produces(MediaType.APPLICATION_JSON)
public class FunnelResource {

  private static final String FROM = "The first cohort date, such as 2018-01-01";
  private static final String TO = "The first cohort date that is left out, such as 2018-05-01";
  private static final String ONLY = "Only with this value; several times for any of several";
  private static final String WITHOUT =
      "Only where this is unknown: REP, TEAM, CHANNEL, CAMPAIGN, PRODUCT or SIZE;"
          + " perhaps several times";
  private static final String STRICT =
      "true: a phase counts only when every earlier one was passed, on no later day";

  private final Datasets datasets;
  private final DatasetFunnel funnel;
  private final Opportunities opportunities;

  FunnelResource(Datasets datasets, DatasetFunnel funnel, Opportunities opportunities) {
    this.datasets = datasets;
    this.funnel = funnel;
    this.opportunities = opportunities;
  }

  @GET
  @Path("/funnel")
  @Blocking
  @Operation(
      operationId = "getFunnel",
      summary = "Counts the order funnel, with conversions, times and values",
      description =
          "Conversions have a Wilson interval of 95 %. Only phases of which the dataset tells are"
              + " there. Where a dimension is filled in on won opportunities alone, there are counts"
              + " and no conversions. At most 1000 groups.")
  @APIResponse(
      responseCode = "200",
      description = "It",
      content = @Content(schema = @Schema(ref = "OrderFunnel")))
  @APIResponse(responseCode = "422", ref = "Invalid")
  public Response funnel(
      @PathParam("id") String id,
      @Parameter(description = FROM) @QueryParam("from") String from,
      @Parameter(description = TO) @QueryParam("to") String to,
      @Parameter(
              description =
                  "REP, TEAM, CHANNEL, CAMPAIGN, PRODUCT, SIZE, WEEK, MONTH, QUARTER or YEAR")
          @QueryParam("by")
          String by,
      @Parameter(description = STRICT) @QueryParam("strict") @DefaultValue("false") String strict,
      @Parameter(description = ONLY) @QueryParam("rep") List<String> rep,
      @Parameter(description = ONLY) @QueryParam("team") List<String> team,
      @Parameter(description = ONLY) @QueryParam("channel") List<String> channel,
      @Parameter(description = ONLY) @QueryParam("campaign") List<String> campaign,
      @Parameter(description = ONLY) @QueryParam("product") List<String> product,
      @Parameter(description = ONLY) @QueryParam("size") List<String> size,
      @Parameter(description = WITHOUT) @QueryParam("without") List<String> without,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
    UUID known = Parameters.id("id", id);
    FunnelQuery asked =
        query(from, to, strict, rep, team, channel, campaign, product, size, without);
    Dimension split = asked.by(by);
    asked.mustBeSound();
    return Response.ok(funnel.json(datasets.get(known), asked, split, Languages.of(acceptLanguage)))
        .build();
  }

  private static FunnelQuery query(
      String from,
      String to,
      String strict,
      List<String> rep,
      List<String> team,
      List<String> channel,
      List<String> campaign,
      List<String> product,
      List<String> size,
      List<String> without) {
    return new FunnelQuery()
        .period(from, to)
        .strictly(strict)
        .only(Dimension.REP, rep)
        .only(Dimension.TEAM, team)
        .only(Dimension.CHANNEL, channel)
        .only(Dimension.CAMPAIGN, campaign)
        .only(Dimension.PRODUCT, product)
        .only(Dimension.SIZE, size)
        .without(without);
  }

  @GET
  @Path("/opportunities")
  @Blocking
  @Operation(
      operationId = "listOpportunities",
      summary = "Lists the opportunities behind a figure of the funnel, in the order of their ids")
  @APIResponse(
      responseCode = "200",
      description = "A page",
      content = @Content(schema = @Schema(ref = "OpportunityPage")))
  @APIResponse(responseCode = "422", ref = "Invalid")
  public Response list(
      @PathParam("id") String id,
      @Parameter(description = FROM) @QueryParam("from") String from,
      @Parameter(description = TO) @QueryParam("to") String to,
      @Parameter(description = STRICT) @QueryParam("strict") @DefaultValue("false") String strict,
      @Parameter(description = ONLY) @QueryParam("rep") List<String> rep,
      @Parameter(description = ONLY) @QueryParam("team") List<String> team,
      @Parameter(description = ONLY) @QueryParam("channel") List<String> channel,
      @Parameter(description = ONLY) @QueryParam("campaign") List<String> campaign,
      @Parameter(description = ONLY) @QueryParam("product") List<String> product,
      @Parameter(description = ONLY) @QueryParam("size") List<String> size,
      @Parameter(description = WITHOUT) @QueryParam("without") List<String> without,
      @Parameter(description = "Only those that came to this phase, such as ORDER_REALISATION")
          @QueryParam("phase")
          String phase,
      @Parameter(description = "WON, LOST or OPEN") @QueryParam("outcome") String outcome,
      @Parameter(
              description =
                  "true: also those whose first contact is unknown, which no funnel counts, unless"
                      + " a period is asked for")
          @QueryParam("undated")
          @DefaultValue("false")
          String undated,
      @QueryParam("limit") @DefaultValue("20") String limit,
      @Parameter(description = "`next` of the page before") @QueryParam("after") String after) {
    UUID known = Parameters.id("id", id);
    int most = Parameters.limit(limit);
    boolean isAlsoUndated = Parameters.truth("undated", undated);
    String last = after == null ? null : Parameters.text("after", after);
    FunnelQuery asked =
        query(from, to, strict, rep, team, channel, campaign, product, size, without);
    SalesPhase reached = asked.phase(phase);
    String ended = asked.outcome(outcome);
    asked.mustBeSound();
    Dataset dataset = datasets.get(known);
    return Response.ok(
            FunnelJson.page(
                opportunities.page(
                    dataset,
                    asked.in(known),
                    reached,
                    asked.isStrict(),
                    isAlsoUndated,
                    ended,
                    most + 1,
                    last),
                most))
        .build();
  }
}
