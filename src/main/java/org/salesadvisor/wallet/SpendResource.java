package org.salesadvisor.wallet;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
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
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.salesadvisor.datasets.store.Datasets;
import org.salesadvisor.errors.Faults;
import org.salesadvisor.rulebase.ActiveRules;
import org.salesadvisor.web.Caller;
import org.salesadvisor.web.Parameters;
import org.salesadvisor.web.Problem;
import org.salesadvisor.web.Roles;

/** Brings in what clients spend. */
@Path("/api/v1/wallet/imports")
@Tag(name = "Share of wallet")
@Produces(MediaType.APPLICATION_JSON)
public class SpendResource {

  private static final String MAPPING = "mapping";
  private static final int MOST_MAPPING_BYTES = 262_144;

  private final ActiveRules active;
  private final Datasets datasets;
  private final DatasetWallets wallets;
  private final Caller caller;

  SpendResource(ActiveRules active, Datasets datasets, DatasetWallets wallets, Caller caller) {
    this.active = active;
    this.datasets = datasets;
    this.wallets = wallets;
    this.caller = caller;
  }

  @POST
  @RolesAllowed(Roles.MANAGER)
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Blocking
  @Operation(
      operationId = "importSpend",
      summary = "Imports a file of what clients spend",
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
  @APIResponse(
      responseCode = "201",
      description = "It is stored",
      headers =
          @Header(
              name = "Location",
              description = "Where to ask for the ranking",
              schema = @Schema(type = SchemaType.STRING)),
      content = @Content(schema = @Schema(ref = "SpendImported")))
  @APIResponse(responseCode = "400", ref = "Malformed")
  @APIResponse(responseCode = "404", ref = "NotFound")
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
  public Response add(
      @RestForm(FileUpload.ALL) List<FileUpload> uploads,
      @RestForm(MAPPING) String mapping,
      @Parameter(
              description = "Belongs to this dataset; spend that it has is replaced",
              schema = @Schema(type = SchemaType.STRING, format = "uuid"))
          @QueryParam("dataset")
          String dataset) {
    UUID into = dataset == null ? null : datasets.get(Parameters.id("dataset", dataset)).id();
    List<FileUpload> files =
        uploads == null
            ? List.of()
            : uploads.stream().filter(one -> !one.name().equals(MAPPING)).toList();
    String text = mapping(mapping, uploads);
    if (files.size() != 1 || text == null || text.isBlank()) {
      Faults faults = new Faults();
      faults.add("files", WalletMessage.ONE_FILE.with());
      faults.throwIfAny();
    }
    FileUpload file = files.get(0);
    UUID id =
        wallets.add(file.fileName(), file.uploadedFile(), text, into, caller.actor(), active.get());
    String location = "/api/v1/datasets/" + id + "/wallet";
    return Response.status(Response.Status.CREATED)
        .header(HttpHeaders.LOCATION, location)
        .entity(Map.of("dataset", id.toString()))
        .build();
  }

  /** As a field of the form, or as a file. */
  private static String mapping(String field, List<FileUpload> uploads) {
    for (FileUpload one : uploads == null ? List.<FileUpload>of() : uploads) {
      if (one.name().equals(MAPPING)) {
        if (one.size() > MOST_MAPPING_BYTES) {
          Faults faults = new Faults();
          faults.add(MAPPING, WalletMessage.MAPPING_TOO_LARGE.with(one.size(), MOST_MAPPING_BYTES));
          faults.throwIfAny();
        }
        try {
          return Files.readString(one.uploadedFile(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
          throw new UncheckedIOException(unreadable);
        }
      }
    }
    return field;
  }
}
