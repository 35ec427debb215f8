package org.salesadvisor.cycle.dataset;

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
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.salesadvisor.cycle.CycleCalendar;
import org.salesadvisor.cycle.CycleTable;
import org.salesadvisor.datasets.store.Dataset;
import org.salesadvisor.datasets.store.Datasets;
import org.salesadvisor.rulebase.ActiveRules;
import org.salesadvisor.web.Languages;
import org.salesadvisor.web.Parameters;
import org.salesadvisor.web.Roles;

/** The three cycles of an account, from what a dataset tells of it. */
@Path("/api/v1/datasets/{id}")
@Tag(name = "Integral sales cycle")
@RolesAllowed(Roles.VIEWER)
public class DatasetCycleResource {

  private static final String ACCOUNT =
      "Whose cycles; of several opportunities the newest that is open, or else the newest. May be"
          + " left out where `opportunity` is given";
  private static final String OPPORTUNITY = "The opportunity that is meant, by its id";
  private static final String AS_OF =
      "As of when, such as 2018-05-31T17:00:00Z, or a day, which means its end where the dataset is;"
          + " now when left out. Nothing later is known then";
  private static final String CSV = "text/csv";
  private static final String CALENDAR = "text/calendar";

  private final Datasets datasets;
  private final DatasetCycles cycles;
  private final ActiveRules active;
  private final Clock clock;

  DatasetCycleResource(Datasets datasets, DatasetCycles cycles, ActiveRules active, Clock clock) {
    this.datasets = datasets;
    this.cycles = cycles;
    this.active = active;
    this.clock = clock;
  }

  @GET
  @Path("/cycles")
  @Produces(MediaType.APPLICATION_JSON)
  @Blocking
  @Operation(
      operationId = "compareCyclesOfDataset",
      summary = "Says at which step the cycles of an account are, from what a dataset tells of it",
      description =
          "A phase of the external cycle is done on the day on which the next one was entered. The"
              + " customer's and the internal cycle are in no dataset, so they are unknown and asked"
              + " for under `missing`. `told` is what the dataset tells, as a body of `POST"
              + " /cycles`: complete it there with what is missing.")
  @APIResponse(
      responseCode = "200",
      description = "The cycles",
      content = @Content(schema = @Schema(ref = "DatasetCycles")))
  @APIResponse(responseCode = "422", ref = "Invalid")
  public Response cycles(
      @PathParam("id") String id,
      @Parameter(description = ACCOUNT) @QueryParam("account") String account,
      @Parameter(description = OPPORTUNITY) @QueryParam("opportunity") String opportunity,
      @Parameter(description = AS_OF) @QueryParam("asOf") String asOf,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
    ComparedCycles compared = compared(id, account, opportunity, asOf);
    return Response.ok(DatasetCycleJson.of(compared, Languages.of(acceptLanguage))).build();
  }

  @GET
  @Path("/cycles.csv")
  @Produces(CSV)
  @Blocking
  @Operation(
      operationId = "getPlanOfDatasetAsTable",
      summary = "Gives the plan of an account of a dataset as a table")
  @APIResponse(
      responseCode = "200",
      description = "A row for each step",
      content = @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)))
  @APIResponse(responseCode = "422", ref = "Invalid")
  public Response table(
      @PathParam("id") String id,
      @Parameter(description = ACCOUNT) @QueryParam("account") String account,
      @Parameter(description = OPPORTUNITY) @QueryParam("opportunity") String opportunity,
      @Parameter(description = AS_OF) @QueryParam("asOf") String asOf,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
    ComparedCycles compared = compared(id, account, opportunity, asOf);
    String table = CycleTable.of(compared.cycle(), Languages.of(acceptLanguage));
    return Response.ok(table, CSV + ";charset=utf-8").build();
  }

  @GET
  @Path("/cycles.ics")
  @Produces(CALENDAR)
  @Blocking
  @Operation(
      operationId = "getPlanOfDatasetAsCalendar",
      summary = "Gives the plan of an account of a dataset as an iCalendar file",
      description = "An event of the whole day for each step that is not done (RFC 5545).")
  @APIResponse(
      responseCode = "200",
      description = "An event for each step",
      content = @Content(mediaType = CALENDAR, schema = @Schema(type = SchemaType.STRING)))
  @APIResponse(responseCode = "422", ref = "Invalid")
  public Response calendar(
      @PathParam("id") String id,
      @Parameter(description = ACCOUNT) @QueryParam("account") String account,
      @Parameter(description = OPPORTUNITY) @QueryParam("opportunity") String opportunity,
      @Parameter(description = AS_OF) @QueryParam("asOf") String asOf,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
    ComparedCycles compared = compared(id, account, opportunity, asOf);
    String calendar = CycleCalendar.of(compared.cycle(), Languages.of(acceptLanguage));
    return Response.ok(calendar, CALENDAR + ";charset=utf-8").build();
  }

  private ComparedCycles compared(String id, String account, String opportunity, String asOf) {
    Dataset dataset = datasets.get(Parameters.id("id", id));
    CyclesQuery asked = CyclesQuery.read(dataset, account, opportunity, asOf, clock.instant());
    return cycles.of(asked, active.get());
  }
}
