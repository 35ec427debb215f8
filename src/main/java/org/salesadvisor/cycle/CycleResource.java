package org.salesadvisor.cycle;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.salesadvisor.rulebase.ActiveRules;
import org.salesadvisor.web.Languages;
import org.salesadvisor.web.Roles;

/** The internal, the external and the customer's cycle of an account beside each other. */
@Path("/api/v1")
@Tag(
    name = "Integral sales cycle",
    description = "Three cycles together, and a plan with a client.")
@Consumes(MediaType.APPLICATION_JSON)
public class CycleResource {

  private static final String CSV = "text/csv";
  private static final String CALENDAR = "text/calendar";

  private final ActiveRules active;
  private final Clock clock;

  CycleResource(ActiveRules active, Clock clock) {
    this.active = active;
    this.clock = clock;
  }

  private IntegralCycle cycle(byte[] body) {
    return IntegralCycle.of(body, LocalDate.now(clock), active.get());
  }

  @POST
  @Path("/cycles")
  @RolesAllowed(Roles.MANAGER)
  @Produces(MediaType.APPLICATION_JSON)
  @Blocking
  @Operation(
      operationId = "compareCycles",
      summary =
          "Says at which step each cycle is, where they are out of step, what that costs, and plans"
              + " the steps from the input of the client to its output",
      description =
          "Facts of a profile decide LOOP and KOOP and with them the steps of the plan. What is left"
              + " out is unknown, not in step. The same request gives the same answer; nothing is"
              + " kept. All faults are named at once, 100 at most.")
  @RequestBody(required = true, content = @Content(schema = @Schema(ref = "Cycles")))
  @APIResponse(
      responseCode = "200",
      description = "The cycles",
      content = @Content(schema = @Schema(ref = "IntegralCycle")))
  public Response compare(
      byte[] body, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
    return Response.ok(CycleJson.of(cycle(body), Languages.of(acceptLanguage))).build();
  }

  @POST
  @Path("/cycles.csv")
  @RolesAllowed(Roles.MANAGER)
  @Produces(CSV)
  @Blocking
  @Operation(operationId = "planAsTable", summary = "Gives the plan of an account as a table")
  @RequestBody(required = true, content = @Content(schema = @Schema(ref = "Cycles")))
  @APIResponse(
      responseCode = "200",
      description = "A row for each step",
      content = @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)))
  public Response table(
      byte[] body, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
    String table = CycleTable.of(cycle(body), Languages.of(acceptLanguage));
    return Response.ok(table, CSV + ";charset=utf-8").build();
  }

  @POST
  @Path("/cycles.ics")
  @RolesAllowed(Roles.MANAGER)
  @Produces(CALENDAR)
  @Blocking
  @Operation(
      operationId = "planAsCalendar",
      summary = "Gives the plan of an account as an iCalendar file",
      description = "An event of the whole day for each step that is not done (RFC 5545).")
  @RequestBody(required = true, content = @Content(schema = @Schema(ref = "Cycles")))
  @APIResponse(
      responseCode = "200",
      description = "An event for each step",
      content = @Content(mediaType = CALENDAR, schema = @Schema(type = SchemaType.STRING)))
  public Response calendar(
      byte[] body, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
    String calendar = CycleCalendar.of(cycle(body), Languages.of(acceptLanguage));
    return Response.ok(calendar, CALENDAR + ";charset=utf-8").build();
  }
}
