package org.salesadvisor.leads.store;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.salesadvisor.datasets.store.Database;
import org.salesadvisor.facts.conclusion.NurtureChannel;
import org.salesadvisor.leads.life.LeadEvent;
import org.salesadvisor.leads.life.LeadEventKind;
import org.salesadvisor.leads.life.LeadFit;

/** Who opted out, by the hash of an address: an opt-out holds when the lead is erased, too. */
final class OptOuts {

  private static final String ALL = "ALL";

  private final Map<String, List<String>> channelsByHash = new HashMap<>();

  private OptOuts() {}

  /** Those of whoever had the addresses of these leads before. */
  static OptOuts of(Connection connection, List<Lead> leads) throws SQLException {
    String[] hashes =
        leads.stream()
            .filter(lead -> lead.email() != null)
            .map(OptOuts::hash)
            .toArray(String[]::new);
    OptOuts known = new OptOuts();
    Database.list(
        connection,
        "SELECT address_hash, channel FROM lead_opt_out WHERE address_hash = ANY (?) ORDER BY"
            + " channel",
        row ->
            known
                .channelsByHash
                .computeIfAbsent(row.getString(1), none -> new ArrayList<>())
                .add(row.getString(2)),
        (Object) hashes);
    return known;
  }

  private static String hash(Lead lead) {
    String email = lead.email().toLowerCase(Locale.ROOT);
    return Request.hash("", email.getBytes(StandardCharsets.UTF_8));
  }

  static void keep(Connection connection, Lead lead, LeadEvent event) throws SQLException {
    if (lead.email() != null && event.kind() == LeadEventKind.OPTED_OUT) {
      Database.update(
          connection,
          "INSERT INTO lead_opt_out (address_hash, channel, at) VALUES (?, ?, ?) ON CONFLICT DO"
              + " NOTHING",
          hash(lead),
          event.channel() == null ? ALL : event.channel().name(),
          event.at());
    }
  }

  /** What a log begins with: the opt-outs of before follow its first event. */
  List<LeadEvent> before(LeadLog log) {
    List<LeadEvent> events = new ArrayList<>(log.events());
    List<String> channels =
        log.lead().email() == null
            ? List.of()
            : channelsByHash.getOrDefault(hash(log.lead()), List.of());
    channels.forEach(channel -> events.add(1, optOut(channel, log.events().get(0))));
    return events;
  }

  private static LeadEvent optOut(String channel, LeadEvent cameIn) {
    return new LeadEvent(
        0,
        LeadEventKind.OPTED_OUT,
        cameIn.at(),
        cameIn.recordedAt(),
        cameIn.by(),
        null,
        channel.equals(ALL) ? null : NurtureChannel.valueOf(channel),
        null,
        null,
        null,
        LeadFit.UNKNOWN);
  }
}
