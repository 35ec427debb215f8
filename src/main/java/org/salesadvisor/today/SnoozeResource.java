package org.salesadvisor.today;

import io.smallrye.common.annotation.Blocking;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.salesadvisor.datasets.store.Dataset;
import org.salesadvisor.datasets.store.Datasets;
import org.salesadvisor.datasets.store.Snooze;
import org.salesadvisor.datasets.store.Snoozes;
import org.salesadvisor.web.Caller;
import org.salesadvisor.web.Parameters;
import org.salesadvisor.web.Roles;

/** Puts work off, with a reason and a day. */
@Path("/api/v1/datasets/{id}/today/snooze")
@Tag(name = "Funnels")
@Produces(MediaType.APPLICATION_JSON)
public class SnoozeResource {

  private final Datasets datasets;
  private final Snoozing snoozing;
  private final Snoozes snoozes;
  private final Caller caller;

  SnoozeResource(Datasets datasets, Snoozing snoozing, Snoozes snoozes, Caller caller) {
    this.datasets = datasets;
    this.snoozing = snoozing;
    this.snoozes = snoozes;
    this.caller = caller;
  }

  @POST
  @RolesAllowed(Roles.MANAGER)
  @Consumes(MediaType.APPLICATION_JSON)
  @Blocking
  @Operation(
      operationId = "snooze",
      summary = "Takes open work off the list of today until a day",
      description =
          "What was put off is a log: of one opportunity the last entry counts, and for a moment"
              + " before it the one before. It is back on the list on the day `until`, of the time"
              + " zone of the dataset, at most 366 days ahead. Texts of 200 characters.")
  @RequestBody(required = true, content = @Content(schema = @Schema(ref = "SnoozeWish")))
  @APIResponse(
      responseCode = "201",
      description = "It is put off",
      content = @Content(schema = @Schema(ref = "Snooze")))
  public Response snooze(
      byte[] body, @PathParam("id") String id, @HeaderParam("Idempotency-Key") String key) {
    Dataset dataset = datasets.get(Parameters.id("id", id));
    String named = key == null ? null : Parameters.key(key);
    Snooze snooze = snoozing.snooze(dataset, body, caller.actor(), named);
    return Response.status(Response.Status.CREATED).entity(SnoozeJson.of(snooze)).build();
  }

  @GET
  @RolesAllowed(Roles.VIEWER)
  @Blocking
  @Operation(
      operationId = "listSnoozes",
      summary = "Lists what was put off, when and by whom, the last first")
  @APIResponse(
      responseCode = "200",
      description = "A page",
      content = @Content(schema = @Schema(ref = "SnoozePage")))
  public Response list(
      @PathParam("id") String id,
      @QueryParam("limit") @DefaultValue("20") String limit,
      @Parameter(
              description = "`next` of the page before",
              schema = @Schema(type = SchemaType.STRING, format = "uuid"))
          @QueryParam("after")
          String after) {
    UUID known = Parameters.id("id", id);
    int most = Parameters.limit(limit);
    UUID last = after == null ? null : Parameters.id("after", after);
    return Response.ok(SnoozeJson.page(snoozes.list(datasets.get(known), most + 1, last), most))
        .build();
  }
}
