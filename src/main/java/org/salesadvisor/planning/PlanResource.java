package org.salesadvisor.planning;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.salesadvisor.language.Language;
import org.salesadvisor.rulebase.ActiveRules;
import org.salesadvisor.web.Languages;
import org.salesadvisor.web.Roles;

/** The integral order funnel, forwards and backwards. */
@Path("/api/v1/funnels/plan")
@Tag(name = "Funnels")
@Produces(MediaType.APPLICATION_JSON)
public class PlanResource {

  private final ActiveRules active;

  PlanResource(ActiveRules active) {
    this.active = active;
  }

  /** Blocking: what-ifs are forecast each. */
  @POST
  @RolesAllowed(Roles.MANAGER)
  @Consumes(MediaType.APPLICATION_JSON)
  @Blocking
  @Operation(
      operationId = "planFunnel",
      summary =
          "Says what a target group comes to, what wanted orders need, which phase is the"
              + " bottleneck, and what other numbers would change",
      description =
          "From a target group through hit rates to orders, cost and contribution, each with its"
              + " interval, and back. What is left out is unknown, not 0: the outcomes that need it"
              + " name it. The same plan gives the same answer; nothing is kept. Limits: a body of"
              + " 1 MiB with Content-Length, 12 phases, 1000 groups a phase, 20 what-ifs. All faults"
              + " are named at once, 100 at most.")
  @RequestBody(required = true, content = @Content(schema = @Schema(ref = "Plan")))
  @APIResponse(
      responseCode = "200",
      description = "The forecast",
      content = @Content(schema = @Schema(ref = "Forecast")))
  public Response plan(
      byte[] body,
      @Parameter(description = "nl or en for the texts, en when left out; codes stay")
          @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
          String acceptLanguage) {
    Language language = Languages.of(acceptLanguage);
    Asked asked = PlanReader.read(body);
    return Response.ok(PlanJson.of(Planned.of(asked, active.get()), language)).build();
  }
}
