package org.salesadvisor.account;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
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
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.salesadvisor.account.advice.AdviceJson;
import org.salesadvisor.account.profile.Profile;
import org.salesadvisor.account.profile.ProfileJson;
import org.salesadvisor.decisionlog.DecisionIds;
import org.salesadvisor.language.Language;
import org.salesadvisor.web.Caller;
import org.salesadvisor.web.DatabaseWait;
import org.salesadvisor.web.Languages;
import org.salesadvisor.web.Parameters;
import org.salesadvisor.web.Roles;

/** Advice on one account. */
@Path("/api/v1/advice")
@Tag(name = "Advice", description = "Advice on one account: asked, kept, found and judged again.")
@Produces(MediaType.APPLICATION_JSON)
public class AdviceResource {

  private final AdviceService service;
  private final StoredAnswers stored;
  private final IdempotentAdvice idempotent;
  private final DatabaseWait database;
  private final Caller caller;

  AdviceResource(
      AdviceService service,
      StoredAnswers stored,
      IdempotentAdvice idempotent,
      DatabaseWait database,
      Caller caller) {
    this.service = service;
    this.stored = stored;
    this.idempotent = idempotent;
    this.database = database;
    this.caller = caller;
  }

  @POST
  @RolesAllowed(Roles.MANAGER)
  @Consumes(MediaType.APPLICATION_JSON)
  @NonBlocking
  @Operation(
      operationId = "advise",
      summary = "Gives advice on a profile and keeps it",
      description =
          "Limits: a body of 1 MiB with Content-Length, texts of 200 characters, 10000 orders."
              + " A funnel with rows is diagnosed as by POST /funnels/diagnosis, at asOf."
              + " Unknown facts are left out or null. All faults are named at once, 100 at most.")
  @RequestBody(required = true, content = @Content(schema = @Schema(ref = "Profile")))
  @APIResponse(
      responseCode = "201",
      description = "Kept",
      headers =
          @Header(
              name = "Location",
              description = "Where it is found",
              schema = @Schema(type = SchemaType.STRING)),
      content = @Content(schema = @Schema(ref = "Advice")))
  @APIResponse(
      responseCode = "200",
      description = "Given with store=false and not kept",
      content = @Content(schema = @Schema(ref = "Advice")))
  public CompletionStage<Response> advise(
      byte[] body,
      @Parameter(
              description = "false: the advice is not kept and has no id",
              schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "true"))
          @QueryParam("store")
          @DefaultValue("true")
          String store,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage,
      @Parameter(
              description =
                  "The same key and body get the stored answer; another body gets 409."
                      + " Of no use with store=false",
              schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 200))
          @HeaderParam("Idempotency-Key")
          String key) {
    Language language = Languages.of(acceptLanguage);
    boolean keep = Parameters.truth("store", store);
    Profile profile = ProfileJson.read(body, service.now());
    if (!keep) {
      byte[] json = service.decide(profile, null).json(language);
      return CompletableFuture.completedStage(Response.ok(json).build());
    }
    if (key != null) {
      return idempotent
          .advise(profile, caller.actor(), Parameters.key(key), body)
          .thenApply(worded -> created(worded.answer().id(), worded.json(language)));
    }
    AdviceService.Worded worded = service.decide(profile, DecisionIds.next());
    // written here and not after the commit: that is told by one thread for all
    byte[] json = worded.json(language);
    return service
        .keep(worded, profile, caller.actor(), null)
        .thenApply(kept -> created(worded.answer().id(), json));
  }

  /** The location as a path: an absolute one would take the request along to another thread. */
  private static Response created(UUID id, byte[] json) {
    return Response.status(Response.Status.CREATED)
        .header(HttpHeaders.LOCATION, "/api/v1/advice/" + id)
        .entity(json)
        .build();
  }

  @GET
  @RolesAllowed(Roles.VIEWER)
  @Path("/{id}")
  @NonBlocking
  @Operation(operationId = "getAdvice", summary = "Finds a kept advice")
  @APIResponse(
      responseCode = "200",
      description = "The advice, in the words of the rules that gave it",
      content = @Content(schema = @Schema(ref = "Advice")))
  public CompletionStage<Response> get(
      @PathParam("id") String id, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
    Language language = Languages.of(acceptLanguage);
    UUID known = Parameters.id("id", id);
    return database.of(() -> Response.ok(stored.get(known).json(language)).build());
  }

  @GET
  @RolesAllowed(Roles.VIEWER)
  @NonBlocking
  @Operation(
      operationId = "listAdvice",
      summary = "Lists what was advised on an account, newest first")
  @APIResponse(
      responseCode = "200",
      description = "A page",
      content = @Content(schema = @Schema(ref = "AdvicePage")))
  public CompletionStage<Response> list(
      @Parameter(
              required = true,
              schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 200))
          @QueryParam("account")
          String account,
      @QueryParam("limit") @DefaultValue("20") String limit,
      @Parameter(
              description = "`next` of the page before",
              schema = @Schema(type = SchemaType.STRING, format = "uuid"))
          @QueryParam("after")
          String after,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
    Language language = Languages.of(acceptLanguage);
    int most = Parameters.limit(limit);
    String whose = Parameters.required("account", account);
    UUID last = after == null ? null : Parameters.id("after", after);
    return database.of(
        () -> {
          var page = service.list(whose, most + 1, last);
          return Response.ok(Pages.json(page, most, language)).build();
        });
  }

  @POST
  @RolesAllowed(Roles.MANAGER)
  @Path("/{id}/replay")
  @NonBlocking
  @Operation(
      operationId = "replayAdvice",
      summary = "Judges the same profile and clock again, under the same or other rules")
  @APIResponse(
      responseCode = "200",
      description = "Both answers and where they differ; nothing is kept",
      content = @Content(schema = @Schema(ref = "Replay")))
  public CompletionStage<Response> replay(
      @PathParam("id") String id,
      @Parameter(description = "The digest of a version that served; its own when left out")
          @QueryParam("ruleset")
          String digest,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
    Language language = Languages.of(acceptLanguage);
    String version = digest == null ? null : Parameters.text("ruleset", digest);
    UUID known = Parameters.id("id", id);
    return database.of(
        () -> stored.read(known, version), read -> Response.ok(replayed(read, language)).build());
  }

  /** May have to compile rules of long ago. */
  private static byte[] replayed(StoredAnswers.ToReplay read, Language language) {
    AdviceService.Worded before = read.before();
    AdviceService.Worded after = StoredAnswers.replay(read);
    var differences =
        Difference.between(
            AdviceJson.canonical(before.answer().advice(), before.rules()),
            AdviceJson.canonical(after.answer().advice(), after.rules()));
    return Pages.replay(before, after, differences, language);
  }
}
