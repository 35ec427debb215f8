package org.salesadvisor.access;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
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
import org.salesadvisor.web.Caller;
import org.salesadvisor.web.DatabaseWait;
import org.salesadvisor.web.Page;
import org.salesadvisor.web.Parameters;
import org.salesadvisor.web.Roles;

/** The tokens that let callers in. */
@Path("/api/v1/tokens")
@Tag(name = "Access", description = "Who may do what, and who did what.")
@RolesAllowed(Roles.ADMIN)
@Produces(MediaType.APPLICATION_JSON)
public class TokenResource {

  private final Tokens tokens;
  private final Caller caller;
  private final DatabaseWait database;
  private final Clock clock;

  TokenResource(Tokens tokens, Caller caller, DatabaseWait database, Clock clock) {
    this.tokens = tokens;
    this.caller = caller;
    this.database = database;
    this.clock = clock;
  }

  /** What is sent to make a token. */
  @Schema(name = "TokenRequest")
  record Asked(
      @Schema(required = true, pattern = TokenRequest.NAME, examples = "crm") String name,
      @Schema(
              required = true,
              enumeration = {"viewer", "manager", "consultant", "admin"})
          String role,
      @Schema(
              format = "date-time",
              description = "After now, ten years ahead at most; a year ahead when left out")
          String expiresAt) {}

  /** What is answered when a token is made. */
  @Schema(name = "NewToken")
  record Made(
      @JsonUnwrapped Token known,
      @JsonProperty("token") @Schema(description = "The token itself; it is never shown again")
          String secret) {}

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @NonBlocking
  @Operation(
      operationId = "createToken",
      summary = "Makes a token and shows it this once",
      description =
          "Takes no Idempotency-Key, because the answer is kept nowhere; of two alike the second"
              + " is refused for its name.")
  @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Asked.class)))
  @APIResponse(
      responseCode = "201",
      description = "Made",
      headers =
          @Header(
              name = "Location",
              description = "Where it is found, without the token itself",
              schema = @Schema(type = SchemaType.STRING)),
      content = @Content(schema = @Schema(implementation = Made.class)))
  @APIResponse(responseCode = "409", ref = "Conflict")
  public CompletionStage<Response> create(byte[] body) {
    TokenRequest asked = TokenRequest.read(body, clock.instant().truncatedTo(ChronoUnit.MICROS));
    String actor = caller.actor();
    return database.of(
        () -> created(tokens.make(asked.name(), asked.role(), asked.expiresAt(), actor)));
  }

  private static Response created(NewToken made) {
    return Response.status(Response.Status.CREATED)
        .header(HttpHeaders.LOCATION, "/api/v1/tokens/" + made.token().id())
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .entity(new Made(made.token(), made.secret()))
        .build();
  }

  @GET
  @NonBlocking
  @Operation(
      operationId = "listTokens",
      summary = "Lists all tokens, newest first, with those that ended")
  @APIResponse(responseCode = "200", description = "A page")
  public CompletionStage<Page<Token>> list(
      @QueryParam("limit") @DefaultValue("20") String limit,
      @Parameter(
              description = "`next` of the page before",
              schema = @Schema(type = SchemaType.STRING, format = "uuid"))
          @QueryParam("after")
          String after) {
    int most = Parameters.limit(limit);
    UUID last = after == null ? null : Parameters.id("after", after);
    return database.of(() -> Page.of(tokens.list(most + 1, last), most, Token::id));
  }

  @GET
  @Path("/{id}")
  @NonBlocking
  @Operation(operationId = "getToken", summary = "Finds what is known of a token")
  @APIResponse(
      responseCode = "200",
      description = "The token without its secret",
      content = @Content(schema = @Schema(implementation = Token.class)))
  public CompletionStage<Response> get(@PathParam("id") String id) {
    UUID known = Parameters.id("id", id);
    return database.of(() -> Response.ok(tokens.get(known)).build());
  }

  @DELETE
  @Path("/{id}")
  @NonBlocking
  @Operation(
      operationId = "revokeToken",
      summary = "Revokes a token",
      description =
          "From the answer on it is refused here, and within two seconds by every replica. One"
              + " that is revoked already stays as it is.")
  @APIResponse(responseCode = "204", description = "Revoked")
  @APIResponse(responseCode = "409", ref = "Conflict")
  public CompletionStage<Response> revoke(@PathParam("id") String id) {
    UUID known = Parameters.id("id", id);
    String actor = caller.actor();
    return database.of(
        () -> {
          tokens.revoke(known, actor);
          return Response.noContent().build();
        });
  }
}
