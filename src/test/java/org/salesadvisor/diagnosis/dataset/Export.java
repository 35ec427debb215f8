package org.salesadvisor.diagnosis.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.salesadvisor.datasets.DatasetApi;
import org.salesadvisor.web.Api;

/** Writes the export of a CRM, row by row, imports it and has it diagnosed. */
final class Export {

  private static final String HEAD =
      "id,rep,channel,lead,prospect,won,lost,again,expected,reason,value,currency,people,days\n";

  private static final String MAPPING =
      """
      name: %s
      zone: UTC
      asOf: %s
      columns:
        id: id
        rep: rep
        channel: channel
        leadAt: lead
        prospectAt: prospect
        wonAt: won
        lostAt: lost
        retainedAt: again
        closedAt: expected
        lossReason: reason
        value: value
        currency: currency
        peopleContacted: people
        analysisDays: days
      """;

  private final StringBuilder rows = new StringBuilder(HEAD);
  private final String name;
  private final String more;
  private final LocalDate asOf;
  private int count;

  /**
   * @param asOf the last day of which it tells
   * @param more of the mapping
   */
  Export(String name, LocalDate asOf, String more) {
    this.name = name;
    this.asOf = asOf;
    this.more = more;
  }

  Export(String name, LocalDate asOf) {
    this(name, asOf, "");
  }

  /** One opportunity; what is not said is not known. */
  final class Opportunity {
    private final List<String> cells = new ArrayList<>(java.util.Collections.nCopies(14, ""));

    private Opportunity(LocalDate lead) {
      cells.set(0, name + ++count);
      cells.set(3, lead.toString());
    }

    private Opportunity with(int at, Object value) {
      cells.set(at, String.valueOf(value));
      return this;
    }

    Opportunity rep(String rep) {
      return with(1, rep);
    }

    Opportunity channel(String channel) {
      return with(2, channel);
    }

    Opportunity prospect(LocalDate day) {
      return with(4, day);
    }

    Opportunity won(LocalDate day) {
      return with(5, day);
    }

    Opportunity lost(LocalDate day, String reason) {
      return with(6, day).with(9, reason);
    }

    Opportunity worth(int value, String currency) {
      return with(10, value).with(11, currency);
    }

    /** So many people who decide were spoken to, and for so many days the problem was analysed. */
    Opportunity analysed(int people, int days) {
      return with(12, people).with(13, days);
    }

    void add() {
      rows.append(String.join(",", cells)).append('\n');
    }
  }

  Opportunity of(LocalDate lead) {
    return new Opportunity(lead);
  }

  /** The path of its diagnosis. */
  String imported() {
    JsonNode result =
        DatasetApi.imported(
            DatasetApi.files("export.csv", rows.toString()),
            MAPPING.formatted(name, asOf + "T23:00:00Z") + more,
            "");
    String dataset = DatasetApi.DATASETS + "/" + result.path("dataset").asText();
    for (String path : List.of("", "/funnel", "/funnel?by=REP", "/today", "/today.csv")) {
      assertAnswered(Api.get(dataset + path));
    }
    return dataset + "/diagnosis";
  }

  /** In numbers, or with what to ask instead. */
  private static void assertAnswered(Api.Reply reply) {
    assertTrue(reply.status() == 200 || reply.status() == 422, reply::text);
    assertFalse(reply.text().contains("NaN") || reply.text().contains("Infinity"), reply::text);
  }

  JsonNode diagnosed(String query) {
    return diagnosed(imported(), query);
  }

  /** What is answered: a verdict, in numbers. */
  static JsonNode diagnosed(String path, String query) {
    Api.Reply reply = Api.get(path + query);
    assertEquals(200, reply.status(), reply::text);
    assertFalse(reply.text().contains("NaN") || reply.text().contains("Infinity"), reply::text);
    assertEquals(8, reply.json().path("gates").size(), reply::text);
    return reply.json();
  }

  static String detail(JsonNode diagnosis, String gate) {
    for (JsonNode one : diagnosis.path("gates")) {
      if (one.path("gate").asText().equals(gate)) {
        return one.path("detail").asText();
      }
    }
    return "";
  }

  static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(one -> texts.add(one.isTextual() ? one.asText() : one.path("value").asText()));
    return texts;
  }

  /** Such as 109/1303. */
  static String counted(JsonNode rate) {
    return rate.path("k").asText() + "/" + rate.path("n").asText();
  }
}
