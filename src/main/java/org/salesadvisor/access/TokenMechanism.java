package org.salesadvisor.access;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Executor;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.salesadvisor.web.Refusal;
import org.salesadvisor.web.Refusals;

/**
 * Lets in who shows a token of ours. Never waits on the I/O thread: a token that is known is looked
 * up in memory, and one that is not is looked for in the database by another thread.
 */
@ApplicationScoped
class TokenMechanism implements HttpAuthenticationMechanism {

  private final Doorkeeper doorkeeper;
  private final LoginFailures failures;
  private final boolean hasProvider;

  TokenMechanism(
      Doorkeeper doorkeeper,
      LoginFailures failures,
      @ConfigProperty(name = "quarkus.oidc.tenant-enabled") boolean hasProvider) {
    this.doorkeeper = doorkeeper;
    this.failures = failures;
    this.hasProvider = hasProvider;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      RoutingContext request, IdentityProviderManager identities) {
    Shown shown = Shown.of(request.request());
    if (shown.isNothing()) {
      return Uni.createFrom().nullItem();
    }
    Verdict now = doorkeeper.judge(shown);
    return now != null
        ? answer(now, request)
        : Uni.createFrom()
            .completionStage(() -> doorkeeper.judgeAgain(shown))
            .emitOn(sameThread(request))
            .flatMap(later -> answer(later, request));
  }

  private static Executor sameThread(RoutingContext request) {
    Context context = request.vertx().getOrCreateContext();
    return task -> context.runOnContext(go -> task.run());
  }

  private Uni<SecurityIdentity> answer(Verdict verdict, RoutingContext request) {
    if (verdict.isForOthers()) {
      return Uni.createFrom().nullItem();
    }
    if (verdict.refusal() == null) {
      return Uni.createFrom().item(verdict.known().identity());
    }
    Refusals.remember(verdict.refusal(), request);
    failures.count(verdict, request.request().remoteAddress());
    return Uni.createFrom().failure(new AuthenticationFailedException(verdict.refusal().code()));
  }

  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext request) {
    return Uni.createFrom()
        .item(new ChallengeData(401, HttpHeaderNames.WWW_AUTHENTICATE, Refusal.CHALLENGE));
  }

  @Override
  public Uni<Boolean> sendChallenge(RoutingContext request) {
    boolean isForProvider = hasProvider && Refusals.isLogIn(request);
    return Uni.createFrom().item(!isForProvider && Refusals.send(request));
  }

  /** Before any other mechanism: what is not ours it leaves to them. */
  @Override
  public int getPriority() {
    return DEFAULT_PRIORITY + 1000;
  }
}
