package org.salesadvisor.leads;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.salesadvisor.rulebase.ActiveRules;
import org.salesadvisor.web.Roles;

/** What becomes of leads. */
@Path(LeadResource.PATH)
@Tag(name = "Leads")
@Produces(MediaType.APPLICATION_JSON)
public class LeadReportResource {

  static final String DATASET = "Only those made of this dataset";

  private static final String SPAN = "a moment, or a day, which means its begin (UTC)";

  private final LeadReports reports;
  private final ActiveRules active;

  LeadReportResource(LeadReports reports, ActiveRules active) {
    this.reports = reports;
    this.active = active;
  }

  @GET
  @Path("/report")
  @RolesAllowed(Roles.VIEWER)
  @Blocking
  @Operation(
      operationId = "getLeadReport",
      summary =
          "Says how many leads come from each step to a further one and how long that takes, which"
              + " sales left waiting, why leads ended, and what came back from nurturing",
      description =
          "Rates have their Wilson interval of 95 %; days to the next step are those of Kaplan and"
              + " Meier, in which leads that have not gone on yet count too, and null where fewer than"
              + " that share went on. No personal data but the owners of leads that wait too long.")
  @APIResponse(
      responseCode = "200",
      description = "The report",
      content = @Content(schema = @Schema(ref = "LeadReport")))
  @APIResponse(responseCode = "422", ref = "Invalid")
  public Response report(
      @Parameter(description = "Only steps made from then on: " + SPAN) @QueryParam("from")
          String from,
      @Parameter(description = "Only steps made before: " + SPAN) @QueryParam("to") String to,
      @Parameter(description = DATASET, schema = @Schema(type = SchemaType.STRING, format = "uuid"))
          @QueryParam("dataset")
          String dataset) {
    return Response.ok(reports.json(from, to, dataset, active.get())).build();
  }
}
