package org.salesadvisor.diagnosis.dataset;

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
import java.util.List;
import java.util.UUID;
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

/** Whether the funnel of a dataset narrows, from its rows as they were known at a moment. */
@Path("/api/v1/datasets/{id}/diagnosis")
@Tag(name = "Funnels")
@RolesAllowed(Roles.VIEWER)
@Produces(MediaType.APPLICATION_JSON)
public class DatasetDiagnosisResource {

  private final Datasets datasets;
  private final DatasetDiagnosis diagnosis;
  private final ActiveRules active;

  DatasetDiagnosisResource(Datasets datasets, DatasetDiagnosis diagnosis, ActiveRules active) {
    this.datasets = datasets;
    this.diagnosis = diagnosis;
    this.active = active;
  }

  @GET
  @Blocking
  @Operation(
      operationId = "diagnoseDataset",
      summary = "Says whether the funnel of a dataset narrows, where, by whom, and what to do",
      description =
          "Counts those who entered in each period and came through within the horizon, as known at"
              + " asOf: later events do not exist. Rep, channel and the like are as the last import"
              + " told them. The last period is under review, those before are normal business."
              + " Nothing is kept.")
  @APIResponse(
      responseCode = "200",
      description = "The diagnosis; a gate that fails is the advice",
      content = @Content(schema = @Schema(ref = "Diagnosis")))
  @APIResponse(responseCode = "422", ref = "Invalid")
  public Response diagnose(
      @PathParam("id") String id,
      @Parameter(
              description =
                  "As known then: a moment, or a day such as 2018-05-31 for its end where the"
                      + " dataset is. Left out, or later than the dataset can know: its own end")
          @QueryParam("asOf")
          String asOf,
      @Parameter(
              description =
                  "REP, TEAM, CHANNEL, PRODUCT, SIZE, several times, and once WEEK, MONTH, QUARTER or"
                      + " YEAR. Left out: months, split by all that fits")
          @QueryParam("by")
          List<String> by,
      @Parameter(
              description =
                  "Days from the first contact in which somebody counts as having come through. Left"
                      + " out: the norm horizonDays, or what nine of ten need when that is more",
              schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "3650"))
          @QueryParam("horizonDays")
          String horizonDays,
      @Parameter(description = "The first cohort date, such as 2018-01-01") @QueryParam("from")
          String from,
      @Parameter(description = "The first cohort date that is left out, such as 2018-05-01")
          @QueryParam("to")
          String to,
      @Parameter(
              description = "The orders wanted in the last period",
              schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "1000000000"))
          @QueryParam("targetOrders")
          String targetOrders,
      @Parameter(description = "What is sold: STANDARD, ADAPTED, CUSTOM or TURNKEY")
          @QueryParam("standardisation")
          String standardisation,
      @Parameter(description = "What people observed, such as METHOD_KNOWN; perhaps several times")
          @QueryParam("sign")
          List<String> sign,
      @Parameter(
              description =
                  "What an intervention costs, such as TRAINING:4000:EUR; perhaps several times")
          @QueryParam("cost")
          List<String> cost,
      @Parameter(description = "nl or en for the texts, en when left out; codes stay")
          @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
          String acceptLanguage) {
    UUID known = Parameters.id("id", id);
    CohortQuery query =
        diagnosis
            .query()
            .cohorts(from, to)
            .asOf(asOf)
            .by(by)
            .horizonDays(horizonDays)
            .targetOrders(targetOrders)
            .known(standardisation, sign)
            .costs(cost)
            .mustBeSound();
    return Response.ok(
            diagnosis.json(datasets.get(known), query, active.get(), Languages.of(acceptLanguage)))
        .build();
  }
}
