package org.salesadvisor.leads;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import org.salesadvisor.datasets.DatasetApi;
import org.salesadvisor.web.Api;

/** Adds leads and what happens to them. */
public final class LeadApi {

  static final String LEADS = "/api/v1/leads";

  /** 30 for the industry, 15 for the region and 15 for the need: 60 of 60. */
  static final String FITS =
      "\"targetIndustry\":true,\"servedRegion\":true,\"needStated\":true,\"employees\":5";

  private LeadApi() {}

  static String address() {
    return "ann." + UUID.randomUUID() + "@example.com";
  }

  /** A lead that fits, with an address of its own; returns its id. */
  static String added() {
    return added("{\"name\":\"Ann\",\"email\":\"" + address() + "\"," + FITS + "}");
  }

  static String added(String json) {
    Api.Reply reply = Api.post(LEADS, json);
    assertEquals(201, reply.status(), reply::text);
    return reply.json().path("id").asText();
  }

  static Api.Reply event(String lead, String kind, String... more) {
    String rest = more.length == 0 ? "" : "," + String.join(",", more);
    return Api.post(LEADS + "/" + lead + "/events", "{\"kind\":\"" + kind + "\"" + rest + "}");
  }

  static void steps(String lead, String... kinds) {
    for (String kind : kinds) {
      Api.Reply reply = event(lead, kind);
      assertEquals(201, reply.status(), reply::text);
    }
  }

  /** Makes leads of a dataset; returns what came of it. */
  public static JsonNode ofDataset(String dataset) {
    JsonNode job = DatasetApi.ended(Api.post(LEADS + "/from-dataset/" + dataset, ""));
    assertEquals("DONE", job.path("state").asText(), job::toString);
    return job.path("result");
  }

  static JsonNode get(String lead) {
    return Api.get(LEADS + "/" + lead).json();
  }

  static JsonNode plan(String lead) {
    return Api.get(LEADS + "/" + lead + "/plan").json().path("contacts");
  }
}
