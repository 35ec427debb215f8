package org.salesadvisor.web;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;

/** Who asks: the one place that knows. To be asked during a request, on its thread. */
@ApplicationScoped
public class Caller {

  /** The attribute of an identity that holds the name of its actor. */
  public static final String ACTOR = "advisor.actor";

  private final CurrentIdentityAssociation current;

  Caller(CurrentIdentityAssociation current) {
    this.current = current;
  }

  /**
   * The name for logs and trails, such as {@code token:crm}; null when nobody is known.
   *
   * <p>Names begin with where they come from, so that no token can take the name of a person.
   */
  public String actor() {
    SecurityIdentity identity = current.getIdentity();
    return identity.getAttribute(ACTOR);
  }

  /** The role that includes all others of the caller; null when the caller has none. */
  public String role() {
    SecurityIdentity identity = current.getIdentity();
    return Roles.ALL.stream()
        .filter(identity::hasRole)
        .reduce((lower, higher) -> higher)
        .orElse(null);
  }
}
