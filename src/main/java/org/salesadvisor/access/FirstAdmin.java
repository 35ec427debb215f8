package org.salesadvisor.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.salesadvisor.errors.AdvisorException;
import org.salesadvisor.language.Language;

/**
 * The token that all others begin with. One that is preset is taken; else one is made at the first
 * start and shown once on standard output, never in the log. With an identity provider none is
 * needed: it knows who is an admin.
 */
@ApplicationScoped
class FirstAdmin {

  private static final Logger LOG = Logger.getLogger(FirstAdmin.class);
  private static final int SHORTEST_PRESET = 32;
  private static final String FIT = "[A-Za-z0-9._~+/=-]+";

  private final TokenChanges changes;
  private final Optional<String> preset;
  private final boolean hasProvider;

  FirstAdmin(
      TokenChanges changes,
      @ConfigProperty(name = "advisor.admin-token") Optional<String> preset,
      @ConfigProperty(name = "quarkus.oidc.tenant-enabled") boolean hasProvider) {
    this.changes = changes;
    this.hasProvider = hasProvider;
    this.preset = preset.filter(text -> !text.isBlank());
  }

  /**
   * Of replicas that start at once one makes it. A preset token that was revoked stays revoked; a
   * new one lets in who lost the old.
   *
   * @throws AdvisorException ADMIN_TOKEN_UNFIT when the preset token is too short
   */
  void make() {
    if (preset.isPresent()) {
      mustBeFit(preset.get());
      changes
          .keepPreset(preset.get())
          .ifPresent(made -> LOG.infof("ADVISOR_ADMIN_TOKEN is kept as token %s", made.name()));
    } else if (!hasProvider) {
      changes.makeFirst().ifPresent(FirstAdmin::show);
    }
  }

  private static void mustBeFit(String preset) {
    if (preset.length() < SHORTEST_PRESET || !preset.matches(FIT)) {
      throw new AdvisorException(
          "ADMIN_TOKEN_UNFIT",
          AccessMessage.ADMIN_TOKEN_UNFIT.with(SHORTEST_PRESET, preset.length()),
          AccessMessage.MAKE_ADMIN_TOKEN.with());
    }
  }

  private static void show(NewToken made) {
    Language language = Language.ofEnvironment(System::getenv);
    System.out.printf(
        "%n  %s%n%n      %s%n%n  %s%n%n",
        AccessMessage.FIRST_TOKEN.with().text(language),
        made.secret(),
        AccessMessage.SEND_FIRST_TOKEN.with().text(language));
  }
}
