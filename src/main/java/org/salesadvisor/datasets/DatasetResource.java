package org.salesadvisor.datasets;

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
import org.salesadvisor.datasets.imports.Imports;
import org.salesadvisor.datasets.jobs.Sent;
import org.salesadvisor.datasets.store.Datasets;
import org.salesadvisor.datasets.store.Job;
import org.salesadvisor.datasets.store.Removal;
import org.salesadvisor.web.Caller;
import org.salesadvisor.web.Languages;
import org.salesadvisor.web.Parameters;
import org.salesadvisor.web.Problem;
import org.salesadvisor.web.Roles;
import org.salesadvisor.web.UploadedFiles;

/** What customers' sales did, as their systems export it. */
@Path(DatasetResource.PATH)
@Tag(name = "Funnels", description = "Exports of sales, and the funnels in them.")
@Produces(MediaType.APPLICATION_JSON)
public class DatasetResource {

  static final String PATH = "/api/v1/datasets";

  private final Imports imports;
  private final Datasets datasets;
  private final Removal removal;
  private final Caller caller;

  DatasetResource(Imports imports, Datasets datasets, Removal removal, Caller caller) {
    this.imports = imports;
    this.datasets = datasets;
    this.removal = removal;
    this.caller = caller;
  }

  @POST
  @RolesAllowed(Roles.MANAGER)
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Blocking
  @Operation(
      operationId = "importDataset",
      summary = "Begins to import files of opportunities, or to say what is wrong with them",
      description =
          "Files are CSV with any separator in UTF-8, UTF-16 or Latin-1, or XLSX, perhaps in gzip or"
              + " zip: 10 at most, 1 GiB together, 2 GiB each when unpacked. `mapping` says which"
              + " column is what (YAML or JSON), or names a preset: hubspot, salesforce, odoo,"
              + " pipedrive, dynamics; in a dry run it may be left out, and the result proposes one."
              + " All rows are stored or none. The same files with the same mapping add nothing.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.MULTIPART_FORM_DATA,
              schema = @Schema(ref = "DatasetUpload")))
  @APIResponse(responseCode = "202", ref = "JobBegun")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "422", ref = "Invalid")
  public Response start(
      @RestForm(FileUpload.ALL) List<FileUpload> uploads,
      @RestForm(UploadedFiles.MAPPING) String mapping,
      @Parameter(
              description = "true: says what would happen and stores nothing",
              schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
          @QueryParam("dryRun")
          @DefaultValue("false")
          String dryRun,
      @Parameter(
              description = "true: leaves out rows with errors, instead of refusing everything",
              schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
          @QueryParam("skipFaulty")
          @DefaultValue("false")
          String skipFaulty,
      @Parameter(
              description = "Adds to this dataset; what it has under the same id is replaced",
              schema = @Schema(type = SchemaType.STRING, format = "uuid"))
          @QueryParam("dataset")
          String dataset,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage,
      @HeaderParam("Idempotency-Key") String key) {
    UUID into = dataset == null ? null : Parameters.id("dataset", dataset);
    UploadedFiles sent = new UploadedFiles(uploads, mapping);
    Imports.Wanted wanted =
        new Imports.Wanted(
            sent.mapping(),
            Parameters.truth("dryRun", dryRun),
            Parameters.truth("skipFaulty", skipFaulty),
            into,
            key == null ? null : Parameters.key(key));
    Job job = imports.start(Imports.OPPORTUNITIES, sent.files(Sent::new), wanted, caller.actor());
    return JobResource.begun(job, Languages.of(acceptLanguage));
  }

  @GET
  @RolesAllowed(Roles.VIEWER)
  @Blocking
  @Operation(operationId = "listDatasets", summary = "Lists datasets, newest first")
  @APIResponse(
      responseCode = "200",
      description = "A page",
      content = @Content(schema = @Schema(ref = "DatasetPage")))
  public Response list(
      @QueryParam("limit") @DefaultValue("20") String limit,
      @Parameter(
              description = "`next` of the page before",
              schema = @Schema(type = SchemaType.STRING, format = "uuid"))
          @QueryParam("after")
          String after,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
    int most = Parameters.limit(limit);
    UUID last = after == null ? null : Parameters.id("after", after);
    return Response.ok(
            DatasetJson.page(datasets.list(most + 1, last), most, Languages.of(acceptLanguage)))
        .build();
  }

  @GET
  @RolesAllowed(Roles.VIEWER)
  @Path("/{id}")
  @Blocking
  @Operation(operationId = "getDataset", summary = "Says what a dataset holds and what it lacks")
  @APIResponse(
      responseCode = "200",
      description = "It",
      content = @Content(schema = @Schema(ref = "Dataset")))
  public Response get(
      @PathParam("id") String id, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
    UUID known = Parameters.id("id", id);
    return Response.ok(DatasetJson.of(datasets.get(known), Languages.of(acceptLanguage))).build();
  }

  @DELETE
  @RolesAllowed(Roles.ADMIN)
  @Path("/{id}")
  @Blocking
  @Operation(
      operationId = "removeDataset",
      summary = "Removes a dataset with all opportunities and the reports of its imports",
      description = "The same files may be imported again afterwards.")
  @APIResponse(responseCode = "204", description = "It is gone")
  @APIResponse(
      responseCode = "409",
      description = "Something is being added to it",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  public Response remove(@PathParam("id") String id) {
    removal.remove(Parameters.id("id", id), caller.actor());
    return Response.noContent().build();
  }
}
