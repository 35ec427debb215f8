package org.salesadvisor.impact;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.salesadvisor.errors.AdvisorException;
import org.salesadvisor.language.Language;
import org.salesadvisor.web.Caller;
import org.salesadvisor.web.Languages;
import org.salesadvisor.web.Parameters;
import org.salesadvisor.web.Roles;

/** What a candidate would change, over stored decisions. */
@Path(ImpactResource.PATH)
@Tag(name = "Rules")
@RolesAllowed(Roles.CONSULTANT)
@Produces(MediaType.APPLICATION_JSON)
public class ImpactResource {

  static final String PATH = "/api/v1/rulesets/impact";

  private static final String ZIP = "application/zip";
  private static final String CSV = "text/csv";
  private static final String BEFORE =
      " before the change; several times for any of several values";

  private final ImpactRuns runs;
  private final Candidates candidates;
  private final Caller caller;

  ImpactResource(ImpactRuns runs, Candidates candidates, Caller caller) {
    this.runs = runs;
    this.candidates = candidates;
    this.caller = caller;
  }

  @POST
  @Consumes(ZIP)
  @Blocking
  @Operation(
      operationId = "startImpact",
      summary = "Begins to compare a candidate with the active version over stored decisions",
      description =
          "Every decision is taken anew by both versions, also when it was stored under another"
              + " one. The candidate comes as a zip with the content of a rule folder at its root (1"
              + " MiB, unpacked 8 MiB, 2000 files of 1 MiB), or is named with `candidate`. It must"
              + " compile; scenarios may fail. Two comparisons run at a time; what came of one is"
              + " kept for an hour, of the last eight.")
  @RequestBody(
      content =
          @Content(mediaType = ZIP, schema = @Schema(type = SchemaType.STRING, format = "binary")))
  @APIResponse(
      responseCode = "202",
      description = "It runs",
      headers =
          @Header(
              name = "Location",
              description = "Where to ask how far it is",
              schema = @Schema(type = SchemaType.STRING)),
      content = @Content(schema = @Schema(ref = "ImpactRun")))
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "415", ref = "NoZip")
  @APIResponse(responseCode = "422", ref = "Refused")
  public Response start(
      byte[] zip,
      @Parameter(description = "Digest or label of a stored version, instead of a zip")
          @QueryParam("candidate")
          String candidate,
      @Parameter(description = "Only decisions on this account") @QueryParam("account")
          String account,
      @Parameter(description = "Only decisions taken then or later: a day or a moment with offset")
          @QueryParam("from")
          String from,
      @Parameter(description = "Only decisions taken before: a day or a moment with offset")
          @QueryParam("to")
          String to,
      @Parameter(description = "Only decisions with this buying class" + BEFORE)
          @QueryParam("buyingClass")
          List<String> buyingClass,
      @Parameter(description = "Only decisions with this selling mode" + BEFORE)
          @QueryParam("sellingMode")
          List<String> sellingMode,
      @Parameter(description = "Only decisions with this LOOP" + BEFORE) @QueryParam("loop")
          List<String> loop,
      @Parameter(description = "Only decisions with this KOOP" + BEFORE) @QueryParam("koop")
          List<String> koop,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
    Map<Part, List<String>> parts = new EnumMap<>(Part.class);
    parts.put(Part.BUYING_CLASS, buyingClass);
    parts.put(Part.SELLING_MODE, sellingMode);
    parts.put(Part.LOOP, loop);
    parts.put(Part.KOOP, koop);
    Asked asked = Asked.read(account, from, to, parts);
    byte[] sent = zip == null ? new byte[0] : zip;
    String version = candidate == null ? null : Parameters.text("candidate", candidate);
    ImpactRun run = runs.start(caller.actor(), asked, () -> candidates.load(sent, version));
    return Response.accepted(RunJson.of(run, Languages.of(acceptLanguage)))
        .header(HttpHeaders.LOCATION, PATH + "/" + run.id)
        .build();
  }

  @GET
  @Path("/{id}")
  @NonBlocking
  @Operation(
      operationId = "getImpact",
      summary = "Says how far a comparison is, and what came of it when it is done")
  @APIResponse(
      responseCode = "200",
      description = "It, with `report` once `state` is DONE",
      content = @Content(schema = @Schema(ref = "ImpactRun")))
  public Response get(
      @PathParam("id") String id, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
    Language language = Languages.of(acceptLanguage);
    return Response.ok(RunJson.of(run(id), language)).build();
  }

  @GET
  @Path("/{id}/changes")
  @Produces(CSV)
  @Blocking
  @Operation(
      operationId = "getImpactChanges",
      summary = "Gives every decision that changes, as a row of a table")
  @APIResponse(
      responseCode = "200",
      description =
          "Per part of the advice what is said before and after; a part that says the same has"
              + " empty cells, of lists only what differs is told. `rules.before` and"
              + " `rules.after` name the rules that fire on one side only",
      content = @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)))
  @APIResponse(responseCode = "409", ref = "Conflict")
  public Response changes(@PathParam("id") String id) {
    ImpactRun run = run(id);
    if (run.state() != ImpactRun.State.DONE) {
      throw new AdvisorException(
          "IMPACT_NOT_DONE",
          ImpactMessage.NOT_DONE.with(id, run.state()),
          ImpactMessage.WAIT_FOR_DONE.with(id));
    }
    return Response.ok(run.table().toFile(), CSV + ";charset=utf-8")
        .header(
            HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"impact-" + run.id + ".csv\"")
        .build();
  }

  @DELETE
  @Path("/{id}")
  @NonBlocking
  @Operation(
      operationId = "cancelImpact",
      summary = "Cancels a comparison that runs, and forgets one that has ended")
  @APIResponse(responseCode = "204", description = "It ends within a second, or is gone")
  public Response cancel(@PathParam("id") String id) {
    runs.delete(Parameters.id("id", id));
    return Response.noContent().build();
  }

  private ImpactRun run(String id) {
    UUID known = Parameters.id("id", id);
    return runs.get(known);
  }
}
