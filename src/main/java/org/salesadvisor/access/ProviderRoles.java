package org.salesadvisor.access;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.salesadvisor.web.Caller;
import org.salesadvisor.web.Roles;

/**
 * Gives those whom an identity provider knows our roles for theirs, and the name that logs have for
 * them: the subject, which stays when people change their names.
 */
@ApplicationScoped
class ProviderRoles implements SecurityIdentityAugmentor {

  private final Map<String, List<String>> theirs;

  ProviderRoles(
      @ConfigProperty(name = "advisor.oidc.roles.viewer", defaultValue = Roles.VIEWER)
          List<String> viewer,
      @ConfigProperty(name = "advisor.oidc.roles.manager", defaultValue = Roles.MANAGER)
          List<String> manager,
      @ConfigProperty(name = "advisor.oidc.roles.consultant", defaultValue = Roles.CONSULTANT)
          List<String> consultant,
      @ConfigProperty(name = "advisor.oidc.roles.admin", defaultValue = Roles.ADMIN)
          List<String> admin) {
    this.theirs =
        Map.of(
            Roles.VIEWER, viewer,
            Roles.MANAGER, manager,
            Roles.CONSULTANT, consultant,
            Roles.ADMIN, admin);
  }

  @Override
  public Uni<SecurityIdentity> augment(
      SecurityIdentity identity, AuthenticationRequestContext context) {
    return Uni.createFrom().item(identity.isAnonymous() ? identity : known(identity));
  }

  private SecurityIdentity known(SecurityIdentity identity) {
    QuarkusSecurityIdentity.Builder known =
        QuarkusSecurityIdentity.builder()
            .setPrincipal(identity.getPrincipal())
            .addRoles(roles(identity))
            .addCredentials(identity.getCredentials())
            .addAttributes(identity.getAttributes())
            .addAttribute(Caller.ACTOR, "oidc:" + identity.getPrincipal().getName());
    return known.build();
  }

  /** Ours alone: a role of the provider that happens to be called as one of ours is none. */
  private Set<String> roles(SecurityIdentity identity) {
    Set<String> ours = new HashSet<>();
    theirs.forEach(
        (role, names) -> {
          if (names.stream().anyMatch(identity::hasRole)) {
            ours.addAll(Roles.includedIn(role));
          }
        });
    return ours;
  }
}
