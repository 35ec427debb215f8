package org.salesadvisor.leads;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.salesadvisor.datasets.store.Datasets;
import org.salesadvisor.leads.store.LeadLog;
import org.salesadvisor.leads.store.Leads;
import org.salesadvisor.rulebase.Norms;
import org.salesadvisor.web.Languages;
import org.salesadvisor.web.Parameters;
import org.salesadvisor.web.Roles;

/** What can be learned from leads whose outcome is known, beside the points of the rules. */
@Path(LeadResource.PATH)
@Tag(name = "Leads")
@Produces(MediaType.APPLICATION_JSON)
public class LearnedResource {

  private static final String HORIZON =
      "Within how many days after coming in a lead is won in time, 1 to 3650; by norm when left out";
  private static final String AFTER =
      "How many days after coming in a lead is scored, 0 or more and fewer than `horizonDays`; by"
          + " norm when left out";

  private final LearnedScores scores;
  private final LeadWork work;
  private final Leads leads;
  private final Datasets datasets;

  LearnedResource(LearnedScores scores, LeadWork work, Leads leads, Datasets datasets) {
    this.scores = scores;
    this.work = work;
    this.leads = leads;
    this.datasets = datasets;
  }

  @GET
  @Path("/learned")
  @RolesAllowed(Roles.VIEWER)
  @Blocking
  @Operation(
      operationId = "getLearnedScore",
      summary =
          "Learns a score from leads whose outcome is known, tries it on later ones beside the points"
              + " of the rules, and says whether it earns its place",
      description =
          "A logistic regression on what was known of leads some days after they came in. It is"
              + " learned from the earlier ones, whose outcome was known before the first later one"
              + " came in, and tried on the later ones: area under the ROC curve (DeLong) and Brier"
              + " score with intervals of 95 %, and a table of calibration (Wilson). Columns that know"
              + " the outcome are refused, with the reason. Nothing is stored; the same leads give the"
              + " same answer. No personal data but owners of leads as a column, without their names.")
  @APIResponse(
      responseCode = "200",
      description = "What was learned",
      content = @Content(schema = @Schema(ref = "LearnedScore")))
  @APIResponse(responseCode = "422", ref = "Invalid")
  public Response learned(
      @Parameter(
              description = LeadReportResource.DATASET,
              schema = @Schema(type = SchemaType.STRING, format = "uuid"))
          @QueryParam("dataset")
          String dataset,
      @Parameter(description = HORIZON) @QueryParam("horizonDays") String horizonDays,
      @Parameter(description = AFTER) @QueryParam("afterDays") String afterDays,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
    LearnedQuery asked = LearnedQuery.of(dataset, horizonDays, afterDays, norms());
    if (asked.dataset() != null) {
      datasets.get(asked.dataset());
    }
    return Response.ok(LearnedJson.of(scores.of(asked), Languages.of(acceptLanguage))).build();
  }

  private Norms norms() {
    return work.judge().rules().norms();
  }

  @GET
  @Path("/{id}/learned")
  @RolesAllowed(Roles.MANAGER)
  @Blocking
  @Operation(
      operationId = "getLearnedChance",
      summary =
          "Foretells the chance that a lead is won in time, with reasons, beside the points of the"
              + " rules",
      description =
          "Learned from the leads of the same dataset, or from all leads where it was made of none,"
              + " and told only when that earns its place; else `whyNot` says why. A chance is never 0"
              + " and never 1.")
  @APIResponse(
      responseCode = "200",
      description = "The chance, or why there is none",
      content = @Content(schema = @Schema(ref = "LearnedChance")))
  @APIResponse(responseCode = "422", ref = "Invalid")
  public Response chance(
      @Parameter(schema = @Schema(type = SchemaType.STRING, format = "uuid")) @PathParam("id")
          String id,
      @Parameter(description = HORIZON) @QueryParam("horizonDays") String horizonDays,
      @Parameter(description = AFTER) @QueryParam("afterDays") String afterDays,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
    LearnedQuery days = LearnedQuery.of(null, horizonDays, afterDays, norms());
    LeadLog log = leads.get(Parameters.id("id", id));
    LearnedQuery asked = days.of(log.lead().datasetId());
    LearnedChance chance =
        LearnedChance.of(work.judged(log), scores.then(log, asked), scores.of(asked));
    return Response.ok(ChanceJson.of(chance, Languages.of(acceptLanguage))).build();
  }
}
