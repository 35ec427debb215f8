package org.salesadvisor.leads;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
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
import org.salesadvisor.datasets.store.Dataset;
import org.salesadvisor.datasets.store.Datasets;
import org.salesadvisor.errors.Shown;
import org.salesadvisor.leads.store.DatasetLeads;
import org.salesadvisor.web.Caller;
import org.salesadvisor.web.Parameters;
import org.salesadvisor.web.Problem;
import org.salesadvisor.web.Roles;

/** Leads from files and from datasets. */
@Path(LeadResource.PATH)
@Tag(name = "Leads")
@RolesAllowed(Roles.MANAGER)
@Produces(MediaType.APPLICATION_JSON)
public class LeadImportResource {

  private final LeadFiles files;
  private final DatasetLeads made;
  private final Datasets datasets;
  private final Caller caller;

  LeadImportResource(LeadFiles files, DatasetLeads made, Datasets datasets, Caller caller) {
    this.files = files;
    this.made = made;
    this.datasets = datasets;
    this.caller = caller;
  }

  @POST
  @Path("/import")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Blocking
  @Operation(
      operationId = "importLeads",
      summary = "Adds the leads of files: all of them, or none when anything is wrong",
      description =
          "CSV with any separator in UTF-8, UTF-16 or Latin-1, or XLSX, perhaps in gzip or zip. The"
              + " columns are the fields of `LeadIn`, however they are spaced or capitalised. Every"
              + " fault is named by line and column, 100 at most. The same files again add nothing.")
  @RequestBody(
      required = true,
      content =
          @Content(mediaType = MediaType.MULTIPART_FORM_DATA, schema = @Schema(ref = "LeadUpload")))
  @APIResponse(
      responseCode = "201",
      description = "How many were added",
      content = @Content(schema = @Schema(ref = "LeadsAdded")))
  @APIResponse(responseCode = "400", ref = "Malformed")
  @APIResponse(responseCode = "406", ref = "NotAcceptable")
  @APIResponse(responseCode = "411", ref = "LengthRequired")
  @APIResponse(responseCode = "413", ref = "TooLarge")
  @APIResponse(
      responseCode = "415",
      description = "The Content-Type is not multipart/form-data",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  @APIResponse(responseCode = "422", ref = "Invalid")
  @APIResponse(responseCode = "503", ref = "Unavailable")
  public Response add(@RestForm(FileUpload.ALL) List<FileUpload> uploads) {
    List<LeadFiles.Sent> sent = new ArrayList<>();
    for (FileUpload upload : uploads == null ? List.<FileUpload>of() : uploads) {
      sent.add(new LeadFiles.Sent(name(upload.fileName()), upload.uploadedFile()));
    }
    long added = files.add(sent, caller.actor());
    return created(new DatasetLeads.Made(added, 0, 0));
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
  @APIResponse(
      responseCode = "201",
      description = "How many were added",
      content = @Content(schema = @Schema(ref = "LeadsAdded")))
  @APIResponse(responseCode = "400", ref = "WrongParameter")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "406", ref = "NotAcceptable")
  @APIResponse(responseCode = "503", ref = "Unavailable")
  public Response make(
      @Parameter(schema = @Schema(type = SchemaType.STRING, format = "uuid")) @PathParam("id")
          String id) {
    Dataset dataset = datasets.get(Parameters.id("id", id));
    return created(made.make(dataset, caller.actor()));
  }

  /** As it may stand in messages. */
  private static String name(String sent) {
    return sent == null || sent.isBlank() ? "file" : Shown.of(sent);
  }

  private static Response created(DatasetLeads.Made made) {
    byte[] told =
        LeadJson.bytes(
            json -> {
              json.writeStartObject();
              json.writeNumberField("added", made.added());
              json.writeNumberField("known", made.known());
              json.writeNumberField("undated", made.undated());
              json.writeEndObject();
            });
    return Response.status(Response.Status.CREATED).entity(told).build();
  }
}
