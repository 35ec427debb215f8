package org.salesadvisor.account;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.Consumes;
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
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.salesadvisor.account.advice.AdviceJson;
import org.salesadvisor.account.profile.Profile;
import org.salesadvisor.account.profile.ProfileJson;
import org.salesadvisor.decisionlog.DecisionIds;
import org.salesadvisor.rulebase.Language;
import org.salesadvisor.web.BodyLimit;
import org.salesadvisor.web.Languages;

/** Advice on one account. */
@Path("/api/v1/advice")
@Produces(MediaType.APPLICATION_JSON)
public class AdviceResource {

  private final AdviceService service;
  private final StoredAnswers stored;
  private final IdempotentAdvice idempotent;

  AdviceResource(AdviceService service, StoredAnswers stored, IdempotentAdvice idempotent) {
    this.service = service;
    this.stored = stored;
    this.idempotent = idempotent;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @NonBlocking
  public CompletionStage<Response> advise(
      byte[] body,
      @QueryParam("store") @DefaultValue("true") String store,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage,
      @HeaderParam("Idempotency-Key") String key) {
    Language language = Languages.of(acceptLanguage);
    boolean keep = Parameters.truth("store", store);
    BodyLimit.check(body);
    Profile profile = ProfileJson.read(body, service.now());
    if (!keep) {
      byte[] json = service.decide(profile, null).json(language);
      return CompletableFuture.completedStage(Response.ok(json).build());
    }
    if (key != null) {
      return idempotent
          .advise(profile, Parameters.key(key), body)
          .thenApply(worded -> created(worded.answer().id(), worded.json(language)));
    }
    AdviceService.Worded worded = service.decide(profile, DecisionIds.next());
    // written here and not after the commit: that is told by one thread for all
    byte[] json = worded.json(language);
    return service
        .keep(worded, profile, null)
        .thenApply(kept -> created(worded.answer().id(), json));
  }

  /** The location as a path: an absolute one would take the request along to another thread. */
  private static Response created(UUID id, byte[] json) {
    return Response.status(Response.Status.CREATED)
        .header(HttpHeaders.LOCATION, "/api/v1/advice/" + id)
        .entity(json)
        .build();
  }

  @GET
  @Path("/{id}")
  @Blocking
  public Response get(
      @PathParam("id") String id, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
    byte[] json = stored.get(Parameters.id("id", id)).json(Languages.of(acceptLanguage));
    return Response.ok(json).build();
  }

  @GET
  @Blocking
  public Response list(
      @QueryParam("account") String account,
      @QueryParam("limit") @DefaultValue("20") String limit,
      @QueryParam("after") String after,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
    int most = Parameters.limit(limit);
    var page =
        service.list(
            Parameters.required("account", account),
            most + 1,
            after == null ? null : Parameters.id("after", after));
    return Response.ok(Pages.json(page, most, Languages.of(acceptLanguage))).build();
  }

  @POST
  @Path("/{id}/replay")
  @Blocking
  public Response replay(
      @PathParam("id") String id,
      @QueryParam("ruleset") String digest,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
    Language language = Languages.of(acceptLanguage);
    String version = digest == null ? null : Parameters.text("ruleset", digest);
    AdviceService.Worded before = stored.get(Parameters.id("id", id));
    AdviceService.Worded after = stored.replay(before.answer().id(), version);
    var differences =
        Difference.between(
            AdviceJson.canonical(before.answer().advice()),
            AdviceJson.canonical(after.answer().advice()));
    return Response.ok(Pages.replay(before, after, differences, language)).build();
  }
}
