package org.salesadvisor.access;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.NonBlocking;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.salesadvisor.errors.Faults;
import org.salesadvisor.web.Caller;
import org.salesadvisor.web.DatabaseWait;
import org.salesadvisor.web.Refusal;
import org.salesadvisor.web.Refusals;
import org.salesadvisor.web.Roles;
import org.salesadvisor.web.SessionCookies;

/** The session of a person in a browser. */
@Path("/api/v1/session")
@Tag(name = "Access", description = "Who may do what, and who did what.")
@Produces(MediaType.APPLICATION_JSON)
public class SessionResource {

  private final Doorkeeper doorkeeper;
  private final Sessions sessions;
  private final TokenFollower follower;
  private final LoginFailures failures;
  private final DatabaseWait database;
  private final Caller caller;

  SessionResource(
      Doorkeeper doorkeeper,
      Sessions sessions,
      TokenFollower follower,
      LoginFailures failures,
      DatabaseWait database,
      Caller caller) {
    this.doorkeeper = doorkeeper;
    this.sessions = sessions;
    this.follower = follower;
    this.failures = failures;
    this.database = database;
    this.caller = caller;
  }

  /** What is sent to log in. */
  @Schema(name = "LogIn")
  record LogIn(@Schema(required = true) String token) {}

  /**
   * Who is known.
   *
   * @param actor as the logs name them
   * @param role the one that includes the others
   */
  @Schema(name = "Session")
  record Who(String actor, String role) {}

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @NonBlocking
  @PermitAll
  @Operation(
      operationId = "beginSession",
      summary = "Begins a session in a browser with a token",
      description =
          "Sets the cookie advisor-session, which no script can read, and advisor-csrf, whose value"
              + " every call that changes something must send as the header X-CSRF-Token.")
  @SecurityRequirements
  @RequestBody(required = true, content = @Content(schema = @Schema(implementation = LogIn.class)))
  @APIResponse(
      responseCode = "201",
      description = "Begun",
      content = @Content(schema = @Schema(implementation = Who.class)))
  public CompletionStage<Response> begin(byte[] body, @Context HttpServerRequest request) {
    Shown shown = new Shown(Shown.Kind.TOKEN, token(body));
    Verdict now = doorkeeper.judge(shown);
    return (now == null ? doorkeeper.judgeAgain(shown) : CompletableFuture.completedStage(now))
        .thenCompose(verdict -> answer(verdict, request));
  }

  private static String token(byte[] body) {
    Faults faults = new Faults();
    JsonNode object = Body.object(body, Set.of("token"), "{\"token\": \"sa_…\"}", faults);
    String token = Body.text(object, "token", faults);
    faults.throwIfAny();
    return token;
  }

  private CompletionStage<Response> answer(Verdict verdict, HttpServerRequest request) {
    Refusal refusal = verdict.isForOthers() ? Doorkeeper.UNKNOWN : verdict.refusal();
    if (refusal != null) {
      failures.count(new Verdict(verdict.known(), refusal), request.remoteAddress());
      return CompletableFuture.completedStage(Refusals.response(refusal, request));
    }
    Token token = verdict.known().token();
    return database
        .of(() -> sessions.begin(token))
        .thenCompose(secret -> follower.read().thenApply(known -> begun(token, secret, request)));
  }

  private Response begun(Token token, String secret, HttpServerRequest request) {
    return Response.status(Response.Status.CREATED)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .cookie(SessionCookies.session(secret, sessions.lasts(), request))
        .cookie(SessionCookies.csrf(Secret.next(), sessions.lasts(), request))
        .entity(new Who(token.actor(), token.role()))
        .build();
  }

  @GET
  @NonBlocking
  @RolesAllowed(Roles.VIEWER)
  @Operation(
      operationId = "getSession",
      summary = "Says who is known, by session or by token",
      description = "Sets the cookie advisor-csrf when a session has none yet.")
  @APIResponse(
      responseCode = "200",
      description = "Who asks",
      content = @Content(schema = @Schema(implementation = Who.class)))
  public Response get(@Context HttpServerRequest request) {
    Response.ResponseBuilder response =
        Response.ok(new Who(caller.actor(), caller.role()))
            .header(HttpHeaders.CACHE_CONTROL, "no-store");
    boolean hasHeader = request.headers().contains(HttpHeaders.AUTHORIZATION);
    if (!hasHeader && request.getCookie(SessionCookies.CSRF) == null) {
      response.cookie(SessionCookies.csrf(Secret.next(), sessions.lasts(), request));
    }
    return response.build();
  }

  @GET
  @Path("/login")
  @NonBlocking
  @RolesAllowed(Roles.VIEWER)
  @Operation(
      operationId = "logIn",
      summary = "Sends a browser to the identity provider, and back with a session",
      description = "Only where one is configured.")
  @APIResponse(responseCode = "302", description = "To the identity provider")
  @APIResponse(responseCode = "303", description = "Known: to the session")
  public Response logIn() {
    return Response.seeOther(URI.create("/api/v1/session")).build();
  }

  @DELETE
  @NonBlocking
  @RolesAllowed(Roles.VIEWER)
  @Operation(
      operationId = "endSession",
      summary =
          "Ends the session in this browser; the token, or the session at the provider, stays")
  @APIResponse(responseCode = "204", description = "Ended, or there was none")
  public CompletionStage<Response> end(@Context HttpServerRequest request) {
    Cookie session = request.getCookie(SessionCookies.SESSION);
    CompletionStage<Void> ended =
        session == null
            ? CompletableFuture.completedStage(null)
            : database.of(() -> end(session.getValue())).thenCompose(done -> follower.read());
    return ended.thenApply(
        done -> Response.noContent().cookie(SessionCookies.allGone(request)).build());
  }

  private Void end(String secret) {
    sessions.end(secret);
    return null;
  }
}
