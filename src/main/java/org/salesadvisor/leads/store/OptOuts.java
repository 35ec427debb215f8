package org.salesadvisor.leads.store;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.salesadvisor.datasets.store.Database;
import org.salesadvisor.facts.conclusion.NurtureChannel;
import org.salesadvisor.leads.life.LeadEvent;
import org.salesadvisor.leads.life.LeadEventKind;
import org.salesadvisor.leads.life.LeadFit;

/** Who opted out, by the hash of an address: an opt-out holds when the lead is erased, too. */
final class OptOuts {

  private static final String ALL = "ALL";

  private OptOuts() {}

  private static String hash(String email) {
    return Request.hash("", email.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
  }

  static void keep(Connection connection, Lead lead, LeadEvent event) throws SQLException {
    if (lead.email() != null && event.kind() == LeadEventKind.OPTED_OUT) {
      Database.update(
          connection,
          "INSERT INTO lead_opt_out (address_hash, channel, at) VALUES (?, ?, ?) ON CONFLICT DO"
              + " NOTHING",
          hash(lead.email()),
          event.channel() == null ? ALL : event.channel().name(),
          event.at());
    }
  }

  /** The opt-outs of whoever had this address before, as events of the new lead. */
  static List<LeadEvent> before(Connection connection, Lead lead, LeadEvent cameIn)
      throws SQLException {
    if (lead.email() == null) {
      return List.of();
    }
    List<String> channels =
        Database.list(
            connection,
            "SELECT channel FROM lead_opt_out WHERE address_hash = ? ORDER BY channel",
            row -> row.getString(1),
            hash(lead.email()));
    List<LeadEvent> events = new ArrayList<>();
    for (String channel : channels) {
      NurtureChannel closed = channel.equals(ALL) ? null : NurtureChannel.valueOf(channel);
      events.add(
          new LeadEvent(
              0,
              LeadEventKind.OPTED_OUT,
              cameIn.at(),
              cameIn.recordedAt(),
              cameIn.by(),
              null,
              closed,
              null,
              null,
              null,
              LeadFit.UNKNOWN));
    }
    return events;
  }
}
