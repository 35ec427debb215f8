package org.salesadvisor.publishing;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.salesadvisor.rulebase.RuleSet;
import org.salesadvisor.web.Api;

/** Calls on versions of the rules, as a consultant makes them. */
public final class RuleSetApi {

  public static final String RULE_SETS = "/api/v1/rulesets";

  private RuleSetApi() {}

  public static Api.Reply active() {
    return Api.get(RULE_SETS + "/active");
  }

  public static String etag() {
    return active().header("ETag");
  }

  public static Api.Reply check(byte[] zip) {
    return post("/check", zip, "Content-Type", "application/zip");
  }

  public static Api.Reply publish(RuleSet files, String etag, String... headers) {
    return publish(Rules.zip(files), "", etag, headers);
  }

  public static Api.Reply publish(byte[] zip, String query, String etag, String... headers) {
    List<String> all = new ArrayList<>(Arrays.asList(headers));
    all.addAll(List.of("Content-Type", "application/zip", "If-Match", etag));
    return post(query, zip, all.toArray(String[]::new));
  }

  public static Api.Reply activate(String version, String etag, String... headers) {
    List<String> all = new ArrayList<>(Arrays.asList(headers));
    all.addAll(List.of("If-Match", etag));
    return post("/" + version + "/activate", new byte[0], all.toArray(String[]::new));
  }

  public static Api.Reply post(String path, byte[] body, String... headers) {
    return Api.call("POST", RULE_SETS + path, BodyPublishers.ofByteArray(body), headers);
  }

  public static JsonNode diff(String version, String query, String... headers) {
    return Api.get(RULE_SETS + "/" + version + "/diff" + query, headers).json();
  }

  /** Makes the version that the project ships serve again. */
  public static void restoreShipped() {
    activate(Rules.shipped().digest(), "*");
  }
}
