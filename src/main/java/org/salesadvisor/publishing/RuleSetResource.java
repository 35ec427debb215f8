package org.salesadvisor.publishing;

import io.smallrye.common.annotation.NonBlocking;
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
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.salesadvisor.reading.ChangesJson;
import org.salesadvisor.reading.RuleSetChanges;
import org.salesadvisor.rulebase.RuleSet;
import org.salesadvisor.rulebase.RuleSetFiles;
import org.salesadvisor.web.DatabaseWait;
import org.salesadvisor.web.Languages;
import org.salesadvisor.web.Parameters;
import org.salesadvisor.web.Roles;

/** Versions of the rules: which served when, and what they hold. */
@Path(RuleSetResource.PATH)
@Tag(name = "Rules", description = "Versions of the rules, and the rules of the one that serves.")
@RolesAllowed(Roles.VIEWER)
@Produces(MediaType.APPLICATION_JSON)
public class RuleSetResource {

  static final String PATH = "/api/v1/rulesets";

  private static final String ZIP = "application/zip";
  static final String VERSION = "A digest, or the label of twelve digits";

  /** Of one version; who wants more pages through all. */
  private static final int MOST_ACTIVATIONS = 100;

  private final Publishing publishing;
  private final DatabaseWait database;

  RuleSetResource(Publishing publishing, DatabaseWait database) {
    this.publishing = publishing;
    this.database = database;
  }

  @GET
  @NonBlocking
  @Operation(
      operationId = "listRuleSets",
      summary = "Lists which version served when, newest first")
  @APIResponse(
      responseCode = "200",
      description = "A page",
      content = @Content(schema = @Schema(ref = "ActivationPage")))
  public CompletionStage<Response> list(
      @QueryParam("limit") @DefaultValue("20") String limit,
      @Parameter(
              description = "`next` of the page before",
              schema = @Schema(type = SchemaType.INTEGER, minimum = "1"))
          @QueryParam("after")
          String after) {
    int most = Parameters.limit(limit);
    Long last = after == null ? null : Parameters.number("after", after);
    return database.of(
        () -> Response.ok(ActivationJson.page(publishing.list(most + 1, last), most)).build());
  }

  @GET
  @Path("/active")
  @NonBlocking
  @Operation(
      operationId = "getActiveRuleSet",
      summary = "Says which version is active, since when, by whom and why",
      description =
          "Every instance serves it within three seconds; /q/health/ready says what an instance"
              + " serves now.")
  @APIResponse(
      responseCode = "200",
      description = "The newest activation",
      headers =
          @Header(
              name = "ETag",
              description = "To be sent as If-Match by who publishes or activates",
              schema = @Schema(type = SchemaType.STRING)),
      content = @Content(schema = @Schema(ref = "Activation")))
  public CompletionStage<Response> active() {
    return database.of(this::newest);
  }

  @GET
  @Path("/{version}")
  @NonBlocking
  @Operation(operationId = "getRuleSet", summary = "Describes a version: its files, when it served")
  @APIResponse(
      responseCode = "200",
      description = "The version, with its last 100 activations",
      content = @Content(schema = @Schema(ref = "RuleSetVersion")))
  public CompletionStage<Response> get(
      @Parameter(description = VERSION) @PathParam("version") String version) {
    String name = Parameters.text("version", version);
    return database.of(
        () -> {
          RuleSetStore.Stored found = publishing.get(name);
          var served = publishing.listOf(found.digest(), MOST_ACTIVATIONS);
          return Response.ok(ActivationJson.version(found, served)).build();
        });
  }

  @GET
  @Path("/{version}/archive")
  @Produces(ZIP)
  @NonBlocking
  @Operation(operationId = "getRuleSetArchive", summary = "Gives the files of a version as a zip")
  @APIResponse(
      responseCode = "200",
      description = "The content of the rule folder at the root of the zip",
      content =
          @Content(mediaType = ZIP, schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public CompletionStage<Response> archive(
      @Parameter(description = VERSION) @PathParam("version") String version) {
    String name = Parameters.text("version", version);
    return database.of(
        () -> {
          RuleSetStore.Stored found = publishing.get(name);
          return Response.ok(RuleSetFiles.zip(found.files()), ZIP)
              .header(
                  HttpHeaders.CONTENT_DISPOSITION,
                  "attachment; filename=\"rules-" + found.files().label() + ".zip\"")
              .build();
        });
  }

  @GET
  @Path("/{version}/diff")
  @NonBlocking
  @Operation(
      operationId = "diffRuleSet",
      summary = "Says what a version changes: rules in words, norms, texts, files as unified diffs")
  @APIResponse(
      responseCode = "200",
      description = "What the version adds, removes and changes",
      content = @Content(schema = @Schema(ref = "RuleSetChanges")))
  public CompletionStage<Response> diff(
      @Parameter(description = VERSION) @PathParam("version") String version,
      @Parameter(description = "The version it is compared with; what is active when left out")
          @QueryParam("against")
          String against,
      @Parameter(description = "nl or en for the words, en when left out")
          @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
          String acceptLanguage) {
    String after = Parameters.text("version", version);
    String before = against == null ? null : Parameters.text("against", against);
    return database.of(
        () -> new RuleSet[] {files(before == null ? activeDigest() : before), files(after)},
        both -> {
          RuleSetChanges changes = RuleSetChanges.between(both[0], both[1]);
          return Response.ok(ChangesJson.of(changes, Languages.of(acceptLanguage))).build();
        });
  }

  private String activeDigest() {
    return publishing.active().digest();
  }

  private RuleSet files(String version) {
    return publishing.get(version).files();
  }

  private Response newest() {
    Activation active = publishing.active();
    return Response.ok(ActivationJson.of(active)).header(HttpHeaders.ETAG, active.etag()).build();
  }
}
