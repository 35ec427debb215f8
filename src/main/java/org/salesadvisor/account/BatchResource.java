package org.salesadvisor.account;

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
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.stream.Stream;
import org.salesadvisor.account.batch.Format;
import org.salesadvisor.errors.AdvisorException;
import org.salesadvisor.errors.Shown;
import org.salesadvisor.language.Language;
import org.salesadvisor.web.Caller;
import org.salesadvisor.web.Languages;
import org.salesadvisor.web.Parameters;
import org.salesadvisor.web.Roles;

/**
 * Advice on many accounts, in one stream. Answers are written while the profiles are still read, so
 * a client must read while it sends; whoever reads slowly is read slowly.
 */
@Path("/api/v1/advice/batch")
public class BatchResource {

  private static final String NDJSON = "application/x-ndjson";
  private static final String CSV = "text/csv";

  private final BatchWork work;
  private final Caller caller;

  BatchResource(BatchWork work, Caller caller) {
    this.work = work;
    this.caller = caller;
  }

  @POST
  @RolesAllowed(Roles.MANAGER)
  @Consumes({NDJSON, CSV})
  @Produces({NDJSON, CSV})
  @Blocking
  public Response advise(
      InputStream body,
      @HeaderParam(HttpHeaders.CONTENT_TYPE) String contentType,
      @HeaderParam(HttpHeaders.ACCEPT) String accept,
      @QueryParam("store") @DefaultValue("true") String store,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage)
      throws IOException {
    Format in = Format.of(contentType).orElseThrow();
    mustBeUtf8(contentType);
    Format out = wanted(accept).orElse(in);
    Language language = Languages.of(acceptLanguage);
    boolean isKept = Parameters.truth("store", store);
    BatchWork.Answers answers = work.begin(body, in, out, language, caller.actor(), isKept);
    StreamingOutput stream = answers::writeTo;
    return Response.ok(stream).type(MediaType.valueOf(out.mediaType() + ";charset=utf-8")).build();
  }

  /** The first of our formats that the client names; none when it takes anything. */
  private static Optional<Format> wanted(String accept) {
    return accept == null
        ? Optional.empty()
        : Stream.of(accept.split(",")).map(Format::of).flatMap(Optional::stream).findFirst();
  }

  private static void mustBeUtf8(String contentType) {
    String charset =
        MediaType.valueOf(contentType).getParameters().get(MediaType.CHARSET_PARAMETER);
    if (charset != null && !charset.equalsIgnoreCase("utf-8")) {
      throw new AdvisorException(
          "UNSUPPORTED_CHARSET",
          AccountMessage.IS_IN_CHARSET.with(Shown.of(charset)),
          AccountMessage.SEND_UTF_8.with());
    }
  }
}
