package org.salesadvisor.leads;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import java.time.Instant;
import java.util.List;
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
import org.salesadvisor.datasets.store.Datasets;
import org.salesadvisor.language.Language;
import org.salesadvisor.leads.score.LeadJudge;
import org.salesadvisor.leads.store.LeadErasure;
import org.salesadvisor.leads.store.LeadFilter;
import org.salesadvisor.leads.store.LeadLists;
import org.salesadvisor.leads.store.LeadLog;
import org.salesadvisor.leads.store.Leads;
import org.salesadvisor.web.Caller;
import org.salesadvisor.web.Languages;
import org.salesadvisor.web.Parameters;
import org.salesadvisor.web.Roles;

/** Leads: those that come in, what happens to them, and where they go. */
@Path(LeadResource.PATH)
@Tag(name = "Leads", description = "Leads from the first contact to client, and nurturing.")
@Produces(MediaType.APPLICATION_JSON)
public class LeadResource {

  static final String PATH = "/api/v1/leads";

  private final LeadWork work;
  private final Datasets datasets;
  private final Leads leads;
  private final LeadLists lists;
  private final LeadErasure erasure;
  private final Caller caller;

  LeadResource(
      LeadWork work,
      Leads leads,
      LeadLists lists,
      LeadErasure erasure,
      Caller caller,
      Datasets datasets) {
    this.datasets = datasets;
    this.work = work;
    this.leads = leads;
    this.lists = lists;
    this.erasure = erasure;
    this.caller = caller;
  }

  @POST
  @RolesAllowed(Roles.MANAGER)
  @Consumes(MediaType.APPLICATION_JSON)
  @Blocking
  @Operation(
      operationId = "addLead",
      summary = "Adds a lead and says where it goes",
      description =
          "What is left out is unknown, not no: what it could still bring is told as `possible`."
              + " Two leads cannot have one e-mail address. Whoever opted out before and comes in"
              + " anew is opted out.")
  @RequestBody(required = true, content = @Content(schema = @Schema(ref = "LeadIn")))
  @APIResponse(
      responseCode = "201",
      description = "The lead",
      headers =
          @Header(
              name = "Location",
              description = "Where it is found",
              schema = @Schema(type = SchemaType.STRING)),
      content = @Content(schema = @Schema(ref = "Lead")))
  @APIResponse(responseCode = "409", ref = "Conflict")
  public Response add(
      byte[] body,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage,
      @HeaderParam("Idempotency-Key") String key) {
    LeadLog added = work.add(body, caller.actor(), key == null ? null : Parameters.key(key));
    return Response.status(Response.Status.CREATED)
        .header(HttpHeaders.LOCATION, PATH + "/" + added.lead().id())
        .entity(LeadJson.of(work.judged(added), Languages.of(acceptLanguage)))
        .build();
  }

  @GET
  @RolesAllowed(Roles.MANAGER)
  @Blocking
  @Operation(operationId = "listLeads", summary = "Lists leads with where they go, newest first")
  @APIResponse(
      responseCode = "200",
      description = "A page",
      content = @Content(schema = @Schema(ref = "LeadPage")))
  @APIResponse(responseCode = "422", ref = "Invalid")
  public Response list(
      @Parameter(description = "Only those at this step", schema = @Schema(ref = "LeadStep"))
          @QueryParam("step")
          String step,
      @Parameter(description = "Only those of this person") @QueryParam("owner") String owner,
      @Parameter(description = "Only those from this source", schema = @Schema(ref = "LeadSource"))
          @QueryParam("source")
          String source,
      @Parameter(
              description = LeadReportResource.DATASET,
              schema = @Schema(type = SchemaType.STRING, format = "uuid"))
          @QueryParam("dataset")
          String dataset,
      @QueryParam("limit") @DefaultValue("20") String limit,
      @Parameter(
              description = "`next` of the page before",
              schema = @Schema(type = SchemaType.STRING, format = "uuid"))
          @QueryParam("after")
          String after,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
    int most = Parameters.limit(limit);
    LeadFilter filter = LeadQuery.filter(step, owner, source, dataset, after);
    if (filter.dataset() != null) {
      datasets.get(filter.dataset());
    }
    List<LeadLog> found = lists.page(filter, most + 1);
    boolean hasMore = found.size() > most;
    List<LeadLog> page = hasMore ? found.subList(0, most) : found;
    String next = hasMore ? page.get(most - 1).lead().id().toString() : null;
    Language language = Languages.of(acceptLanguage);
    LeadJudge judge = work.judge();
    Instant now = work.now();
    List<JudgedLead> judged = page.stream().map(log -> LeadWork.judged(log, judge, now)).toList();
    return Response.ok(LeadJson.page(judged, next, judge.rules().texts(language))).build();
  }

  @GET
  @Path("/{id}")
  @RolesAllowed(Roles.MANAGER)
  @Blocking
  @Operation(
      operationId = "getLead",
      summary =
          "Finds a lead with its log, its points with their reasons, and what may happen next")
  @APIResponse(
      responseCode = "200",
      description = "The lead",
      content = @Content(schema = @Schema(ref = "Lead")))
  public Response get(
      @PathParam("id") String id, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
    UUID known = Parameters.id("id", id);
    return Response.ok(LeadJson.of(work.judged(leads.get(known)), Languages.of(acceptLanguage)))
        .build();
  }

  @POST
  @Path("/{id}/events")
  @RolesAllowed(Roles.MANAGER)
  @Consumes(MediaType.APPLICATION_JSON)
  @Blocking
  @Operation(
      operationId = "addLeadEvent",
      summary = "Adds what happened to the log of a lead",
      description =
          "A step that the lead may not make from where it is gets 409, with those that it may as"
              + " `allowed`. Nothing is ever taken out of the log. After OPTED_OUT nothing more is"
              + " planned by that channel, or by any; there is no way back.")
  @RequestBody(required = true, content = @Content(schema = @Schema(ref = "LeadEventIn")))
  @APIResponse(
      responseCode = "201",
      description = "The lead as it is now",
      content = @Content(schema = @Schema(ref = "Lead")))
  @APIResponse(responseCode = "409", ref = "Conflict")
  public Response event(
      byte[] body,
      @PathParam("id") String id,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage,
      @HeaderParam("Idempotency-Key") String key) {
    UUID known = Parameters.id("id", id);
    String named = key == null ? null : Parameters.key(key);
    LeadLog after = work.append(known, body, caller.actor(), named);
    return Response.status(Response.Status.CREATED)
        .entity(LeadJson.of(work.judged(after), Languages.of(acceptLanguage)))
        .build();
  }

  @DELETE
  @Path("/{id}/personal-data")
  @RolesAllowed(Roles.ADMIN)
  @Blocking
  @Operation(
      operationId = "eraseLead",
      summary = "Erases the personal data of a lead for good",
      description =
          "Name, company, addresses and notes are gone; steps stay, for counts. The audit trail says"
              + " who did it. An opt-out holds on, by the digest of the address.")
  @APIResponse(responseCode = "204", description = "They are gone")
  public Response erase(@PathParam("id") String id) {
    erasure.erase(Parameters.id("id", id), caller.actor());
    return Response.noContent().build();
  }
}
