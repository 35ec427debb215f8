package org.salesadvisor.leads;

import java.util.Optional;
import org.salesadvisor.facts.conclusion.NurtureChannel;
import org.salesadvisor.leads.store.Lead;

/** Without which address a channel cannot be used; the web needs none. */
final class Addresses {

  private Addresses() {}

  /** The field that holds what a channel needs. */
  static Optional<String> field(NurtureChannel channel) {
    return switch (channel) {
      case EMAIL -> Optional.of("email");
      case TELEPHONE -> Optional.of("telephone");
      case SOCIAL -> Optional.of("social");
      case WEB -> Optional.empty();
    };
  }

  static boolean reaches(NurtureChannel channel, Lead lead) {
    return switch (channel) {
      case EMAIL -> lead.email() != null;
      case TELEPHONE -> lead.telephone() != null;
      case SOCIAL -> lead.social() != null;
      case WEB -> true;
    };
  }
}
