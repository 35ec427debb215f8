package org.salesadvisor.diagnosis;

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

/** Whether a funnel narrows, from counts in the body. */
@Path("/api/v1/funnels/diagnosis")
@Tag(name = "Funnels", description = "Is the funnel narrowing, where, by whom, and what to do.")
@Produces(MediaType.APPLICATION_JSON)
public class DiagnosisResource {

  private final ActiveRules active;
  private final Clock clock;

  DiagnosisResource(ActiveRules active, Clock clock) {
    this.active = active;
    this.clock = clock;
  }

  /** Blocking: large funnels take longer than others should wait. */
  @POST
  @RolesAllowed(Roles.MANAGER)
  @Consumes(MediaType.APPLICATION_JSON)
  @Blocking
  @Operation(
      operationId = "diagnoseFunnel",
      summary = "Says whether a funnel narrows, where, by whom, how much is mix, and what to do",
      description =
          "Rows are disjoint: nobody is counted in two. A row counts those who entered the funnel in"
              + " its period, and of them who came through within horizonDays. Days are those of"
              + " UTC. Nothing is kept. Limits: a body of 8 MiB with Content-Length, 200000 rows,"
              + " texts of 200 characters. All faults are named at once, 100 at most.")
  @RequestBody(required = true, content = @Content(schema = @Schema(ref = "FunnelCounts")))
  @APIResponse(
      responseCode = "200",
      description = "The diagnosis; a gate that fails is the advice",
      content = @Content(schema = @Schema(ref = "Diagnosis")))
  public Response diagnose(
      byte[] body,
      @Parameter(description = "nl or en for the texts, en when left out; codes stay")
          @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
          String acceptLanguage) {
    Language language = Languages.of(acceptLanguage);
    Asked asked = CountsReader.read(body, clock.instant());
    return Response.ok(DiagnosisJson.of(Diagnosed.of(asked, active.get()), language)).build();
  }
}
