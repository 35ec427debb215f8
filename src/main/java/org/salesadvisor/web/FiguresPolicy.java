package org.salesadvisor.web;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityPolicy;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Who may read figures on the service: whoever is on its machine, such as a collector, and every
 * viewer. What a proxy hands on comes from elsewhere.
 */
@ApplicationScoped
class FiguresPolicy implements HttpSecurityPolicy {

  @Override
  public String name() {
    return "figures";
  }

  @Override
  public Uni<CheckResult> checkPermission(
      RoutingContext request, Uni<SecurityIdentity> caller, AuthorizationRequestContext context) {
    return isFromHere(request.request())
        ? CheckResult.permit()
        : caller.map(known -> new CheckResult(known.hasRole(Roles.VIEWER)));
  }

  private static boolean isFromHere(HttpServerRequest request) {
    return isLoopback(request.remoteAddress().hostAddress())
        && !request.headers().contains("Forwarded")
        && !request.headers().contains("X-Forwarded-For");
  }

  private static boolean isLoopback(String address) {
    return address != null
        && (address.startsWith("127.")
            || address.equals("0:0:0:0:0:0:0:1")
            || address.equals("::1"));
  }
}
