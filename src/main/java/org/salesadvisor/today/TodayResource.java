package org.salesadvisor.today;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
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
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.salesadvisor.datasets.store.Dataset;
import org.salesadvisor.datasets.store.Datasets;
import org.salesadvisor.rulebase.ActiveRules;
import org.salesadvisor.web.Languages;
import org.salesadvisor.web.Parameters;
import org.salesadvisor.web.Roles;

/** What is open in a dataset, and what to do today. */
@Path("/api/v1/datasets/{id}")
@Tag(name = "Funnels")
@RolesAllowed(Roles.VIEWER)
public class TodayResource {

  private static final String AS_OF =
      "As of when, such as 2018-05-31T17:00:00Z, or a day, which means its end where the dataset is;"
          + " now when left out. Nothing later is known then";
  private static final String OWNER = "Only the work of this rep";
  private static final String AFTER =
      "`next` of the page before; it keeps the moment of the first page";
  private static final String LINK =
      "Where the list goes on, as rel=\"next\"; absent when this is all";
  private static final String CSV = "text/csv";
  private static final String CALENDAR = "text/calendar";

  private static final int MOST_ITEMS = 100;
  private static final int MOST_LINES = 1_000;

  private final Datasets datasets;
  private final OperationalFunnels funnels;
  private final ActiveRules active;
  private final Clock clock;

  TodayResource(Datasets datasets, OperationalFunnels funnels, ActiveRules active, Clock clock) {
    this.datasets = datasets;
    this.funnels = funnels;
    this.active = active;
    this.clock = clock;
  }

  @GET
  @Path("/today")
  @Produces(MediaType.APPLICATION_JSON)
  @Blocking
  @Operation(
      operationId = "getToday",
      summary = "Tells open work by phase and owner, and the list of today with a next action each",
      description =
          "The list goes by owner, then by urgency as the rules decide, then by how long it waits;"
              + " what can wait or is snoozed is not on it. Counts are on the first page. What the"
              + " dataset does not tell is null and named among `gaps`, never 0.")
  @APIResponse(
      responseCode = "200",
      description = "A page",
      content = @Content(schema = @Schema(ref = "Today")))
  @APIResponse(responseCode = "422", ref = "Invalid")
  public Response today(
      @PathParam("id") String id,
      @Parameter(description = AS_OF) @QueryParam("asOf") String asOf,
      @Parameter(description = OWNER) @QueryParam("owner") String owner,
      @QueryParam("limit") @DefaultValue("20") String limit,
      @Parameter(description = AFTER) @QueryParam("after") String after,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
    OperationalFunnel funnel = funnel(id, asOf, owner, limit, after, MOST_ITEMS);
    return Response.ok(TodayJson.of(funnel, Languages.of(acceptLanguage))).build();
  }

  @GET
  @Path("/today.csv")
  @Produces(CSV)
  @Blocking
  @Operation(operationId = "getTodayAsTable", summary = "Gives the list of today as a table")
  @APIResponse(
      responseCode = "200",
      description = "A row for each item",
      headers =
          @Header(name = "Link", description = LINK, schema = @Schema(type = SchemaType.STRING)),
      content = @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)))
  @APIResponse(responseCode = "422", ref = "Invalid")
  public Response table(
      @PathParam("id") String id,
      @Parameter(description = AS_OF) @QueryParam("asOf") String asOf,
      @Parameter(description = OWNER) @QueryParam("owner") String owner,
      @Parameter(
              schema =
                  @Schema(
                      type = SchemaType.INTEGER,
                      minimum = "1",
                      maximum = "1000",
                      defaultValue = "1000"))
          @QueryParam("limit")
          @DefaultValue("1000")
          String limit,
      @Parameter(description = AFTER) @QueryParam("after") String after,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage,
      @Context UriInfo asked) {
    OperationalFunnel funnel = funnel(id, asOf, owner, limit, after, MOST_LINES);
    return feed(TodayTable.of(funnel, Languages.of(acceptLanguage)), CSV, funnel, asked);
  }

  @GET
  @Path("/today.ics")
  @Produces(CALENDAR)
  @Blocking
  @Operation(
      operationId = "getTodayAsCalendar",
      summary = "Gives the list of today as an iCalendar feed",
      description =
          "An event of the whole day for each item (RFC 5545), by which nobody is busy. An item"
              + " keeps its name from day to day.")
  @APIResponse(
      responseCode = "200",
      description = "An event for each item",
      headers =
          @Header(name = "Link", description = LINK, schema = @Schema(type = SchemaType.STRING)),
      content = @Content(mediaType = CALENDAR, schema = @Schema(type = SchemaType.STRING)))
  @APIResponse(responseCode = "422", ref = "Invalid")
  public Response calendar(
      @PathParam("id") String id,
      @Parameter(description = AS_OF) @QueryParam("asOf") String asOf,
      @Parameter(description = OWNER) @QueryParam("owner") String owner,
      @Parameter(
              schema =
                  @Schema(
                      type = SchemaType.INTEGER,
                      minimum = "1",
                      maximum = "1000",
                      defaultValue = "1000"))
          @QueryParam("limit")
          @DefaultValue("1000")
          String limit,
      @Parameter(description = AFTER) @QueryParam("after") String after,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage,
      @Context UriInfo asked) {
    OperationalFunnel funnel = funnel(id, asOf, owner, limit, after, MOST_LINES);
    return feed(TodayCalendar.of(funnel, Languages.of(acceptLanguage)), CALENDAR, funnel, asked);
  }

  private OperationalFunnel funnel(
      String id, String asOf, String owner, String limit, String after, int most) {
    Dataset dataset = datasets.get(Parameters.id("id", id));
    TodayQuery asked = TodayQuery.read(dataset, asOf, owner, limit, after, most, clock.instant());
    return funnels.of(dataset, asked, active.get());
  }

  private static Response feed(String text, String type, OperationalFunnel funnel, UriInfo asked) {
    Response.ResponseBuilder answer = Response.ok(text, type + ";charset=utf-8");
    if (funnel.next() != null) {
      String next =
          asked.getRequestUriBuilder().replaceQueryParam("after", funnel.next()).build().toString();
      answer.header(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"");
    }
    return answer.build();
  }
}
