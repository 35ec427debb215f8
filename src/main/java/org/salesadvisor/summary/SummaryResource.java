package org.salesadvisor.summary;

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
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.salesadvisor.datasets.store.Datasets;
import org.salesadvisor.diagnosis.dataset.CohortQuery;
import org.salesadvisor.diagnosis.dataset.DatasetDiagnosis;
import org.salesadvisor.rulebase.ActiveRules;
import org.salesadvisor.web.Languages;
import org.salesadvisor.web.Parameters;
import org.salesadvisor.web.Roles;

/** One picture of a dataset. */
@Path("/api/v1/datasets/{id}/summary")
@Tag(name = "Funnels")
@Produces(MediaType.APPLICATION_JSON)
public class SummaryResource {

  private final Datasets datasets;
  private final DatasetDiagnosis diagnosis;
  private final Summaries summaries;
  private final ActiveRules active;

  SummaryResource(
      Datasets datasets, DatasetDiagnosis diagnosis, Summaries summaries, ActiveRules active) {
    this.datasets = datasets;
    this.diagnosis = diagnosis;
    this.summaries = summaries;
    this.active = active;
  }

  @GET
  @RolesAllowed(Roles.VIEWER)
  @Blocking
  @Operation(
      operationId = "getSummary",
      summary = "Gives the key figures of a dataset with their advice, for a dashboard",
      description =
          "Funnel, diagnosis, open work, communication, share of wallet and leads, each as its own"
              + " call answers; `href` is that call with the same filters, or the rows behind a"
              + " figure. A part that cannot be said is null, and `gaps` says why. Leads are those"
              + " made of the dataset; lists of leads need a manager.")
  @APIResponse(
      responseCode = "200",
      description = "The summary",
      content = @Content(schema = @Schema(ref = "Summary")))
  @APIResponse(responseCode = "400", ref = "WrongParameter")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "406", ref = "NotAcceptable")
  @APIResponse(responseCode = "422", ref = "Invalid")
  @APIResponse(responseCode = "503", ref = "Unavailable")
  public CompletionStage<Response> summary(
      @Parameter(schema = @Schema(type = SchemaType.STRING, format = "uuid")) @PathParam("id")
          String id,
      @Parameter(
              description =
                  "The first cohort date, such as 2018-01-01; of leads, the first day of steps")
          @QueryParam("from")
          String from,
      @Parameter(description = "The first of these that is left out, such as 2018-05-01")
          @QueryParam("to")
          String to,
      @Parameter(
              description =
                  "As known then, for diagnosis and open work: a moment, or a day such as"
                      + " 2018-05-31 for its end where the dataset is. Left out: the end of the"
                      + " data, and now")
          @QueryParam("asOf")
          String asOf,
      @Parameter(
              description =
                  "For diagnosis, days from the first contact to come through in. Left out: the norm"
                      + " horizonDays, or what nine of ten need when that is more",
              schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "3650"))
          @QueryParam("horizonDays")
          String horizonDays,
      @Parameter(description = "nl or en for the texts, en when left out; codes stay")
          @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
          String acceptLanguage) {
    UUID known = Parameters.id("id", id);
    CohortQuery cohorts = diagnosis.asked(from, to, asOf, horizonDays);
    Asked asked =
        new Asked(
            datasets.get(known),
            from,
            to,
            asOf,
            horizonDays,
            cohorts,
            active.get(),
            Languages.of(acceptLanguage));
    return summaries.of(asked).thenApply(summary -> Response.ok(summary).build());
  }
}
