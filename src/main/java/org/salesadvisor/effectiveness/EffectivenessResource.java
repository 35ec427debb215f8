package org.salesadvisor.effectiveness;

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

/** The effectiveness of the communication mix, from counts of its items. */
@Path("/api/v1/communication/effectiveness")
@Tag(name = "Communication")
@Produces(MediaType.APPLICATION_JSON)
public class EffectivenessResource {

  private final ActiveRules active;

  EffectivenessResource(ActiveRules active) {
    this.active = active;
  }

  /** Blocking: rules decide on each of many items. */
  @POST
  @RolesAllowed(Roles.MANAGER)
  @Consumes(MediaType.APPLICATION_JSON)
  @Blocking
  @Operation(
      operationId = "assessCommunication",
      summary =
          "Says what each item of the communication mix brings and costs, where the next euro goes"
              + " best, what is cold canvassing, and what to do about each item",
      description =
          "Every item of the sales communication mix and of the MARCOM mix must be there, zero"
              + " allowed. Rates have Wilson intervals of 95 %, and what chance cannot tell apart is"
              + " named. What is left out is unknown, not 0. The same mix gives the same answer;"
              + " nothing is kept. Limits: a body of 1 MiB with Content-Length, 50 items a mix, 100"
              + " attempts and 20 accelerations an item, 20 what-ifs. All faults are named at once,"
              + " 100 at most.")
  @RequestBody(required = true, content = @Content(schema = @Schema(ref = "CommunicationMix")))
  @APIResponse(
      responseCode = "200",
      description = "What the items bring",
      content = @Content(schema = @Schema(ref = "Effectiveness")))
  public Response assess(
      byte[] body,
      @Parameter(description = "nl or en for the texts, en when left out; codes stay")
          @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
          String acceptLanguage) {
    Language language = Languages.of(acceptLanguage);
    Asked asked = MixReader.read(body);
    return Response.ok(EffectivenessJson.of(Assessment.of(asked, active.get()), language)).build();
  }
}
