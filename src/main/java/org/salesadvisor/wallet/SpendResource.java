package org.salesadvisor.wallet;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.salesadvisor.datasets.JobResource;
import org.salesadvisor.datasets.jobs.Sent;
import org.salesadvisor.datasets.store.Datasets;
import org.salesadvisor.datasets.store.Job;
import org.salesadvisor.web.Caller;
import org.salesadvisor.web.Languages;
import org.salesadvisor.web.Parameters;
import org.salesadvisor.web.Roles;
import org.salesadvisor.web.UploadedFiles;

/** Brings in what clients spend. */
@Path("/api/v1/wallet/imports")
@Tag(name = "Share of wallet")
@Produces(MediaType.APPLICATION_JSON)
public class SpendResource {

  private final SpendFiles spend;
  private final Datasets datasets;
  private final Caller caller;

  SpendResource(SpendFiles spend, Datasets datasets, Caller caller) {
    this.spend = spend;
    this.datasets = datasets;
    this.caller = caller;
  }

  @POST
  @RolesAllowed(Roles.MANAGER)
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Blocking
  @Operation(
      operationId = "importSpend",
      summary = "Begins to import a file of what clients spend",
      description =
          "One file, CSV or XLSX, perhaps in gzip or zip, and `mapping` (YAML or JSON), which says"
              + " which column is what. All rows are stored or none; every fault is named by line"
              + " and column, 100 at most. Two million figures at most. The same file with the same"
              + " mapping adds nothing, so that it may be sent again.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.MULTIPART_FORM_DATA,
              schema = @Schema(ref = "DatasetUpload")))
  @APIResponse(responseCode = "202", ref = "JobBegun")
  @APIResponse(responseCode = "422", ref = "Invalid")
  public Response add(
      @RestForm(FileUpload.ALL) List<FileUpload> uploads,
      @RestForm(UploadedFiles.MAPPING) String mapping,
      @Parameter(
              description = "Belongs to this dataset; spend that it has is replaced",
              schema = @Schema(type = SchemaType.STRING, format = "uuid"))
          @QueryParam("dataset")
          String dataset,
      @Parameter(
              description = "true: says what would happen and stores nothing",
              schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
          @QueryParam("dryRun")
          @DefaultValue("false")
          String dryRun,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage,
      @HeaderParam("Idempotency-Key") String key) {
    UUID into = dataset == null ? null : datasets.get(Parameters.id("dataset", dataset)).id();
    UploadedFiles sent = new UploadedFiles(uploads, mapping);
    SpendFiles.Wanted wanted =
        new SpendFiles.Wanted(
            sent.mapping(),
            into,
            Parameters.truth("dryRun", dryRun),
            key == null ? null : Parameters.key(key));
    Job job = spend.start(sent.files(Sent::new), wanted, caller.actor());
    return JobResource.begun(job, Languages.of(acceptLanguage));
  }
}
