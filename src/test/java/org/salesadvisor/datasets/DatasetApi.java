package org.salesadvisor.datasets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.LinkedHashMap;
import java.util.Map;
import org.salesadvisor.web.Api;

/** Sends files as a browser does and waits for what comes of them. */
public final class DatasetApi {

  public static final String DATASETS = "/api/v1/datasets";

  private static final String BOUNDARY = "----between-the-parts";

  private DatasetApi() {}

  /** Files by name, in order. */
  public static Map<String, byte[]> files(String... namesAndTexts) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (int i = 0; i < namesAndTexts.length; i += 2) {
      files.put(namesAndTexts[i], namesAndTexts[i + 1].getBytes(UTF_8));
    }
    return files;
  }

  /**
   * Sends.
   *
   * @param mapping null to send none
   */
  public static Api.Reply send(
      Map<String, byte[]> files, String mapping, String query, String... headers) {
    return sendTo(DATASETS + query, files, mapping, headers);
  }

  /** Sends to a call that takes files. */
  public static Api.Reply sendTo(
      String path, Map<String, byte[]> files, String mapping, String... headers) {
    String[] all = java.util.Arrays.copyOf(headers, headers.length + 2);
    all[headers.length] = "Content-Type";
    all[headers.length + 1] = "multipart/form-data; boundary=" + BOUNDARY;
    return Api.call("POST", path, BodyPublishers.ofByteArray(body(files, mapping)), all);
  }

  private static byte[] body(Map<String, byte[]> files, String mapping) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    try {
      if (mapping != null) {
        body.write(head("name=\"mapping\"").getBytes(UTF_8));
        body.write(mapping.getBytes(UTF_8));
      }
      for (var file : files.entrySet()) {
        body.write(
            head("name=\"files\"; filename=\"" + file.getKey() + "\"\r\nContent-Type: text/csv")
                .getBytes(UTF_8));
        body.write(file.getValue());
      }
      body.write(("\r\n--" + BOUNDARY + "--\r\n").getBytes(UTF_8));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return body.toByteArray();
  }

  private static String head(String disposition) {
    return "\r\n--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n";
  }

  /** The job when it has ended. */
  public static JsonNode ended(Api.Reply sent) {
    assertEquals(202, sent.status(), sent::text);
    JsonNode job = Api.get(sent.header("Location")).json();
    for (int tries = 0; !job.hasNonNull("endedAt") && tries < 600; tries++) {
      pause();
      job = Api.get(sent.header("Location")).json();
    }
    return job;
  }

  static void pause() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException stop) {
      throw new IllegalStateException(stop);
    }
  }

  /** Imports files that are clean, and returns the result. */
  public static JsonNode imported(Map<String, byte[]> files, String mapping, String query) {
    JsonNode job = ended(send(files, mapping, query));
    assertEquals("DONE", job.path("state").asText(), job::toPrettyString);
    return job.path("result");
  }
}
