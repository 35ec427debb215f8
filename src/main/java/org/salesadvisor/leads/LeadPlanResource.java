package org.salesadvisor.leads;

import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.salesadvisor.language.Language;
import org.salesadvisor.leads.score.LeadJudge;
import org.salesadvisor.leads.store.LeadFilter;
import org.salesadvisor.leads.store.LeadLists;
import org.salesadvisor.leads.store.Leads;
import org.salesadvisor.web.Languages;
import org.salesadvisor.web.Parameters;
import org.salesadvisor.web.Roles;
import org.salesadvisor.web.Streamed;

/** The plans by which leads are nurtured. */
@Path(LeadResource.PATH)
@Tag(name = "Leads")
@RolesAllowed(Roles.MANAGER)
public class LeadPlanResource {

  private static final String CSV = "text/csv";
  private static final String CALENDAR = "text/calendar";
  private static final String UTF8 = ";charset=utf-8";

  private final LeadWork work;
  private final Leads leads;
  private final LeadLists lists;

  LeadPlanResource(LeadWork work, Leads leads, LeadLists lists) {
    this.work = work;
    this.leads = leads;
    this.lists = lists;
  }

  @GET
  @Path("/{id}/plan")
  @Produces(MediaType.APPLICATION_JSON)
  @Blocking
  @Operation(
      operationId = "getLeadPlan",
      summary = "Says by which channel, for what and when a lead is to be contacted, and why",
      description =
          "The plan is made anew whenever it is asked for: what was done is not in it, and after an"
              + " opt-out nothing is. Days are those of UTC.")
  @APIResponse(
      responseCode = "200",
      description = "The plan",
      content = @Content(schema = @Schema(ref = "LeadPlan")))
  public Response plan(
      @PathParam("id") String id, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
    return Response.ok(LeadJson.plan(lead(id), Languages.of(acceptLanguage))).build();
  }

  @GET
  @Path("/{id}/plan.csv")
  @Produces(CSV)
  @Blocking
  @Operation(operationId = "getLeadPlanAsTable", summary = "Gives the plan of a lead as a table")
  @APIResponse(
      responseCode = "200",
      description = "A row for each contact",
      content = @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)))
  public Response table(
      @PathParam("id") String id, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage)
      throws java.io.IOException {
    JudgedLead lead = lead(id);
    StringWriter text = new StringWriter();
    try (PlanTable table =
        new PlanTable(text, lead.judge().rules().texts(Languages.of(acceptLanguage)))) {
      table.addPlan(lead);
    }
    return Response.ok(text.toString(), CSV + UTF8).build();
  }

  @GET
  @Path("/{id}/plan.ics")
  @Produces(CALENDAR)
  @Blocking
  @Operation(
      operationId = "getLeadPlanAsCalendar",
      summary = "Gives the plan of a lead as an iCalendar feed",
      description =
          "An event of the whole day for each contact (RFC 5545), by which nobody is busy.")
  @APIResponse(
      responseCode = "200",
      description = "An event for each contact",
      content = @Content(mediaType = CALENDAR, schema = @Schema(type = SchemaType.STRING)))
  public Response calendar(
      @PathParam("id") String id, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
    JudgedLead lead = lead(id);
    Language language = Languages.of(acceptLanguage);
    PlanCalendar calendar = new PlanCalendar(language, lead.judge().rules().texts(language));
    calendar.add(lead);
    return Response.ok(calendar.text(), CALENDAR + UTF8).build();
  }

  private JudgedLead lead(String id) {
    return work.judged(leads.get(Parameters.id("id", id)));
  }

  @GET
  @Path("/plan.csv")
  @Produces(CSV)
  @Blocking
  @Operation(
      operationId = "getPlansAsTable",
      summary = "Scores and plans all leads, and gives them as a table",
      description =
          "However many there are: rows come as they are made, and when that fails the connection"
              + " is broken off. A lead without contacts ahead has one"
              + " row. Those whose personal data were erased are left out.")
  @APIResponse(
      responseCode = "200",
      description = "A row for each contact, or one for the lead",
      content = @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)))
  @APIResponse(responseCode = "422", ref = "Invalid")
  public Response tableOfAll(
      @Parameter(description = "Only those at this step", schema = @Schema(ref = "LeadStep"))
          @QueryParam("step")
          String step,
      @Parameter(description = "Only those of this person") @QueryParam("owner") String owner,
      @Parameter(description = "Only those from this source", schema = @Schema(ref = "LeadSource"))
          @QueryParam("source")
          String source,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage,
      @Context HttpServerRequest request) {
    LeadFilter filter = LeadQuery.filter(step, owner, source, null, null);
    LeadJudge judge = work.judge();
    Instant now = work.now();
    Language language = Languages.of(acceptLanguage);
    StreamingOutput rows =
        out -> {
          Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
          try (PlanTable table = new PlanTable(text, judge.rules().texts(language))) {
            lists.all(filter, log -> table.add(LeadWork.judged(log, judge, now)));
          }
        };
    return Response.ok(Streamed.of(rows, request), CSV + UTF8).build();
  }

  @GET
  @Path("/plan.ics")
  @Produces(CALENDAR)
  @Blocking
  @Operation(
      operationId = "getPlansAsCalendar",
      summary = "Gives the plans of the newest leads as an iCalendar feed",
      description = "Those of the 1,000 newest leads that are asked for.")
  @APIResponse(
      responseCode = "200",
      description = "An event for each contact",
      content = @Content(mediaType = CALENDAR, schema = @Schema(type = SchemaType.STRING)))
  @APIResponse(responseCode = "422", ref = "Invalid")
  public Response calendarOfAll(
      @Parameter(description = "Only those at this step", schema = @Schema(ref = "LeadStep"))
          @QueryParam("step")
          String step,
      @Parameter(description = "Only those of this person") @QueryParam("owner") String owner,
      @Parameter(description = "Only those from this source", schema = @Schema(ref = "LeadSource"))
          @QueryParam("source")
          String source,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
    LeadFilter filter = LeadQuery.filter(step, owner, source, null, null);
    LeadJudge judge = work.judge();
    Instant now = work.now();
    Language language = Languages.of(acceptLanguage);
    PlanCalendar calendar = new PlanCalendar(language, judge.rules().texts(language));
    lists
        .page(filter, MOST_IN_CALENDAR)
        .forEach(log -> calendar.add(LeadWork.judged(log, judge, now)));
    return Response.ok(calendar.text(), CALENDAR + UTF8).build();
  }

  private static final int MOST_IN_CALENDAR = 1_000;
}
