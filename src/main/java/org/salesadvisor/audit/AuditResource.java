package org.salesadvisor.audit;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.salesadvisor.web.DatabaseWait;
import org.salesadvisor.web.Page;
import org.salesadvisor.web.Parameters;
import org.salesadvisor.web.Roles;

/** The trail of what was done by whom. */
@Path("/api/v1/audit")
@Tag(name = "Access", description = "Who may do what, and who did what.")
@RolesAllowed(Roles.ADMIN)
@Produces(MediaType.APPLICATION_JSON)
public class AuditResource {

  private final AuditTrail trail;
  private final DatabaseWait database;

  AuditResource(AuditTrail trail, DatabaseWait database) {
    this.trail = trail;
    this.database = database;
  }

  @GET
  @NonBlocking
  @Operation(
      operationId = "listAudit",
      summary =
          "Lists publishes, activations, refused rule sets, imports and removals of datasets, leads"
              + " that were erased, changes of tokens and failed log-ins, newest first",
      description =
          "Log-ins that fail are counted: one entry a minute for each address and reason.")
  @APIResponse(responseCode = "200", description = "A page")
  public CompletionStage<Page<AuditEntry>> list(
      @QueryParam("limit") @DefaultValue("20") String limit,
      @Parameter(
              description = "`next` of the page before",
              schema = @Schema(type = SchemaType.STRING, format = "uuid"))
          @QueryParam("after")
          String after) {
    int most = Parameters.limit(limit);
    UUID last = after == null ? null : Parameters.id("after", after);
    return database.of(() -> Page.of(trail.list(most + 1, last), most, AuditEntry::id));
  }
}
