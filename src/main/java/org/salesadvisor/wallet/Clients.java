package org.salesadvisor.wallet;

import java.util.List;
import java.util.Map;
import org.salesadvisor.wallet.share.Client;

/**
 * Clients that can be ranked.
 *
 * @param currency of every amount
 * @param all each with another id, and with sales
 * @param profileFacts by id of the client what its profile tells for LOOP and KOOP
 * @param usualFacts what holds for every other client
 */
public record Clients(
    String currency,
    List<Client> all,
    Map<String, List<Object>> profileFacts,
    List<Object> usualFacts) {

  List<Object> facts(Client client) {
    return profileFacts.getOrDefault(client.id(), usualFacts);
  }
}
