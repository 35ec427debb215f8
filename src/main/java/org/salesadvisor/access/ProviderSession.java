package org.salesadvisor.access;

import io.quarkus.oidc.IdTokenCredential;
import io.quarkus.oidc.OidcSession;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** The session of somebody who logged in with an identity provider, if there is one. */
@ApplicationScoped
class ProviderSession {

  private final OidcSession session;
  private final CurrentIdentityAssociation current;

  ProviderSession(OidcSession session, CurrentIdentityAssociation current) {
    this.session = session;
    this.current = current;
  }

  /** Ends it here; the one at the provider stays. To be called during a request. */
  CompletionStage<Void> end() {
    boolean isThere = current.getIdentity().getCredential(IdTokenCredential.class) != null;
    return isThere
        ? session.logout().subscribeAsCompletionStage()
        : CompletableFuture.completedStage(null);
  }
}
