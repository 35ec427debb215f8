package org.salesadvisor.datasets;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestStreamElementType;
import org.salesadvisor.datasets.jobs.JobDesk;
import org.salesadvisor.datasets.store.Job;
import org.salesadvisor.datasets.store.Jobs;
import org.salesadvisor.language.Language;
import org.salesadvisor.web.Languages;
import org.salesadvisor.web.Parameters;
import org.salesadvisor.web.Roles;

/** How far work is that takes longer than a caller waits. */
@Path(JobResource.PATH)
@Tag(name = "Funnels")
@Produces(MediaType.APPLICATION_JSON)
public class JobResource {

  static final String PATH = "/api/v1/jobs";

  private static final Duration EVERY = Duration.ofMillis(500);

  private final Jobs jobs;
  private final JobDesk desk;

  JobResource(Jobs jobs, JobDesk desk) {
    this.jobs = jobs;
    this.desk = desk;
  }

  /** The answer to who wants work done that has begun: it, and where to ask how far it is. */
  public static Response begun(Job job, Language language) {
    return Response.accepted(DatasetJson.of(job, language))
        .header(HttpHeaders.LOCATION, PATH + "/" + job.id())
        .build();
  }

  @GET
  @RolesAllowed(Roles.VIEWER)
  @Path("/{id}")
  @Blocking
  @Operation(
      operationId = "getJob",
      summary = "Says how far a job is, and what came of it when it has ended")
  @APIResponse(
      responseCode = "200",
      description = "It, with `result` once it has ended",
      content = @Content(schema = @Schema(ref = "Job")))
  public Response get(
      @PathParam("id") String id, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
    Job job = jobs.get(Parameters.id("id", id));
    return Response.ok(DatasetJson.of(job, Languages.of(acceptLanguage))).build();
  }

  @GET
  @RolesAllowed(Roles.VIEWER)
  @Path("/{id}/events")
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @RestStreamElementType(MediaType.APPLICATION_JSON)
  @Blocking
  @Operation(
      operationId = "followJob",
      summary = "Tells twice a second how far a job is, until it has ended")
  @APIResponse(
      responseCode = "200",
      description = "Server-sent events, each a job; the last has its result",
      content = @Content(mediaType = MediaType.SERVER_SENT_EVENTS, schema = @Schema(ref = "Job")))
  public Multi<ObjectNode> follow(
      @PathParam("id") String id, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
    UUID known = Parameters.id("id", id);
    Language language = Languages.of(acceptLanguage);
    jobs.get(known);
    AtomicBoolean hasEnded = new AtomicBoolean();
    return Multi.createFrom()
        .ticks()
        .startingAfter(Duration.ofMillis(1))
        .every(EVERY)
        .onOverflow()
        .drop()
        .emitOn(Infrastructure.getDefaultWorkerPool())
        .map(tick -> jobs.get(known))
        .select()
        .first(job -> !hasEnded.getAndSet(job.state().isEnded()))
        .map(job -> DatasetJson.of(job, language));
  }

  @DELETE
  @RolesAllowed(Roles.MANAGER)
  @Path("/{id}")
  @Blocking
  @Operation(
      operationId = "cancelJob",
      summary = "Cancels a job; one that has ended stays as it is")
  @APIResponse(responseCode = "204", description = "It ends within seconds, and stores nothing")
  public Response cancel(@PathParam("id") String id) {
    desk.cancel(Parameters.id("id", id));
    return Response.noContent().build();
  }
}
