package org.salesadvisor.publishing;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.salesadvisor.check.ReportJson;
import org.salesadvisor.language.Language;
import org.salesadvisor.web.Caller;
import org.salesadvisor.web.Languages;
import org.salesadvisor.web.Parameters;
import org.salesadvisor.web.Roles;

/**
 * Changes which version of the rules serves: a new one after its check, or an earlier one again.
 */
@Path(RuleSetResource.PATH)
@Tag(name = "Rules")
@RolesAllowed(Roles.CONSULTANT)
@Produces(MediaType.APPLICATION_JSON)
public class PublishingResource {

  private static final String ZIP = "application/zip";
  private static final String LIMITS =
      "A zip with the content of a rule folder at its root: 1 MiB, unpacked 8 MiB, 2000 files of"
          + " 1 MiB. Files other than .drl and .yaml are left out.";

  private final Publishing publishing;
  private final Caller caller;

  PublishingResource(Publishing publishing, Caller caller) {
    this.publishing = publishing;
    this.caller = caller;
  }

  @POST
  @Path("/check")
  @Consumes(ZIP)
  @Blocking
  @Operation(
      operationId = "checkRuleSet",
      summary = "Checks a rule set and stores nothing",
      description = LIMITS)
  @RequestBody(
      required = true,
      content =
          @Content(mediaType = ZIP, schema = @Schema(type = SchemaType.STRING, format = "binary")))
  @APIResponse(
      responseCode = "200",
      description = "All that was found; `clean` says whether it could be published",
      content = @Content(schema = @Schema(ref = "RuleSetReport")))
  @APIResponse(responseCode = "415", ref = "NoZip")
  public Response check(
      byte[] zip, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
    Language language = Languages.of(acceptLanguage);
    return Response.ok(ReportJson.of(publishing.check(zip), language)).build();
  }

  @POST
  @Consumes(ZIP)
  @Blocking
  @Operation(
      operationId = "publishRuleSet",
      summary = "Checks a rule set and makes it serve when it is clean",
      description = LIMITS)
  @RequestBody(
      required = true,
      content =
          @Content(mediaType = ZIP, schema = @Schema(type = SchemaType.STRING, format = "binary")))
  @APIResponse(
      responseCode = "201",
      description = "It serves; `report` may hold warnings",
      headers = {
        @Header(
            name = "Location",
            description = "Where the version is found",
            schema = @Schema(type = SchemaType.STRING)),
        @Header(
            name = "ETag",
            description = "Of what is active now",
            schema = @Schema(type = SchemaType.STRING))
      },
      content = @Content(schema = @Schema(ref = "Published")))
  @APIResponse(
      responseCode = "200",
      description = "It was active already; nothing was stored",
      content = @Content(schema = @Schema(ref = "Published")))
  @APIResponse(responseCode = "412", ref = "Overtaken")
  @APIResponse(responseCode = "415", ref = "NoZip")
  @APIResponse(responseCode = "422", ref = "Refused")
  @APIResponse(responseCode = "428", ref = "IfMatchRequired")
  public Response publish(
      byte[] zip,
      @Parameter(description = "Why, in at most 200 characters") @QueryParam("message")
          String message,
      @Parameter(
              required = true,
              description = "The ETag of /rulesets/active as it was when the change began")
          @HeaderParam(HttpHeaders.IF_MATCH)
          String ifMatch,
      @HeaderParam("Idempotency-Key") String key,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
    Change change = change(Origin.API, RuleSetResource.PATH, zip, message, ifMatch, key);
    return answer(publishing.publish(zip, change), acceptLanguage);
  }

  @POST
  @Path("/{version}/activate")
  @Blocking
  @Operation(
      operationId = "activateRuleSet",
      summary = "Makes a version serve again that served before")
  @APIResponse(
      responseCode = "201",
      description = "It serves",
      headers =
          @Header(
              name = "ETag",
              description = "Of what is active now",
              schema = @Schema(type = SchemaType.STRING)),
      content = @Content(schema = @Schema(ref = "Published")))
  @APIResponse(
      responseCode = "200",
      description = "It was active already; nothing was stored",
      content = @Content(schema = @Schema(ref = "Published")))
  @APIResponse(responseCode = "412", ref = "Overtaken")
  @APIResponse(responseCode = "422", ref = "Refused")
  @APIResponse(responseCode = "428", ref = "IfMatchRequired")
  public Response activate(
      @Parameter(description = RuleSetResource.VERSION) @PathParam("version") String version,
      @Parameter(description = "Why, in at most 200 characters") @QueryParam("message")
          String message,
      @Parameter(
              required = true,
              description = "The ETag of /rulesets/active as it was when the change began")
          @HeaderParam(HttpHeaders.IF_MATCH)
          String ifMatch,
      @HeaderParam("Idempotency-Key") String key,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
    String name = Parameters.text("version", version);
    Change change =
        change(
            Origin.ROLLBACK, RuleSetResource.PATH + "/" + name, new byte[0], message, ifMatch, key);
    return answer(publishing.activate(name, change), acceptLanguage);
  }

  private Change change(
      Origin origin, String path, byte[] body, String message, String ifMatch, String key) {
    String why = message == null ? null : Parameters.text("message", message);
    String checkedKey = key == null ? null : Parameters.key(key);
    return new Change(
        caller.actor(),
        why,
        origin,
        null,
        IfMatch.read(ifMatch),
        RequestKey.of(checkedKey, path + "?message=" + why, body));
  }

  private static Response answer(Publishing.Done done, String acceptLanguage) {
    return Response.status(done.isStored() ? Response.Status.CREATED : Response.Status.OK)
        .header(HttpHeaders.ETAG, done.activation().etag())
        .header(HttpHeaders.LOCATION, RuleSetResource.PATH + "/" + done.activation().digest())
        .entity(ActivationJson.done(done, Languages.of(acceptLanguage)))
        .build();
  }
}
