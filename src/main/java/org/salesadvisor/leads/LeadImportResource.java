package org.salesadvisor.leads;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
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
import org.salesadvisor.datasets.imports.Imports;
import org.salesadvisor.datasets.jobs.Sent;
import org.salesadvisor.datasets.store.Dataset;
import org.salesadvisor.datasets.store.Datasets;
import org.salesadvisor.datasets.store.Job;
import org.salesadvisor.web.Caller;
import org.salesadvisor.web.Languages;
import org.salesadvisor.web.Parameters;
import org.salesadvisor.web.Roles;
import org.salesadvisor.web.UploadedFiles;

/** Leads from files and from datasets. */
@Path(LeadResource.PATH)
@Tag(name = "Leads")
@RolesAllowed(Roles.MANAGER)
@Produces(MediaType.APPLICATION_JSON)
public class LeadImportResource {

  private final Imports imports;
  private final DatasetLeadsKind made;
  private final Datasets datasets;
  private final Caller caller;

  LeadImportResource(Imports imports, DatasetLeadsKind made, Datasets datasets, Caller caller) {
    this.imports = imports;
    this.made = made;
    this.datasets = datasets;
    this.caller = caller;
  }

  @POST
  @Path("/imports")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Blocking
  @Operation(
      operationId = "importLeads",
      summary = "Begins to add the leads of files, or to say what is wrong with them",
      description =
          "Files as those of datasets. `mapping` says which column is what and what values mean (YAML"
              + " or JSON), or names a preset: standard, hubspot, salesforce, odoo, pipedrive,"
              + " dynamics. Left out, columns must be called as the fields of a lead (standard); in a"
              + " dry run the result proposes a mapping then. All rows are stored or none. Who is"
              + " known, by the id of the program or by e-mail address, is told and not added again;"
              + " steps further on and opt-outs are kept. The same files with the same mapping add"
              + " nothing.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.MULTIPART_FORM_DATA,
              schema = @Schema(ref = "DatasetUpload")))
  @APIResponse(responseCode = "202", ref = "JobBegun")
  @APIResponse(responseCode = "409", ref = "KeyReused")
  @APIResponse(responseCode = "422", ref = "Invalid")
  public Response add(
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
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage,
      @HeaderParam("Idempotency-Key") String key) {
    UploadedFiles sent = new UploadedFiles(uploads, mapping);
    Imports.Wanted wanted =
        new Imports.Wanted(
            sent.mapping(),
            Parameters.truth("dryRun", dryRun),
            Parameters.truth("skipFaulty", skipFaulty),
            null,
            key == null ? null : Parameters.key(key));
    Job job = imports.start(LeadFiles.kind(), sent.files(Sent::new), wanted, caller.actor());
    return JobResource.begun(job, Languages.of(acceptLanguage));
  }

  @POST
  @Path("/from-dataset/{id}")
  @Blocking
  @Operation(
      operationId = "makeLeadsOfDataset",
      summary = "Makes a lead of each opportunity of a dataset of which there is none yet",
      description =
          "With the steps that the dataset tells the day of; what it does not tell is not made up."
              + " Done again, it adds what was imported since.")
  @APIResponse(responseCode = "202", ref = "JobBegun")
  @APIResponse(responseCode = "409", ref = "KeyReused")
  @APIResponse(responseCode = "422", ref = "Invalid")
  public Response make(
      @Parameter(schema = @Schema(type = SchemaType.STRING, format = "uuid")) @PathParam("id")
          String id,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage,
      @HeaderParam("Idempotency-Key") String key) {
    Dataset dataset = datasets.get(Parameters.id("id", id));
    String known = key == null ? null : Parameters.key(key);
    Job job = made.start(dataset, known, caller.actor());
    return JobResource.begun(job, Languages.of(acceptLanguage));
  }
}
