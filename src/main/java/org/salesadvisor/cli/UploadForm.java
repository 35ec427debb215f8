package org.salesadvisor.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileNotFoundException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A form of several parts, as browsers send files; its length is known before it is sent. */
final class UploadForm {

  private static final String PART =
      "\r\n--%s\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n";

  private final String boundary = "advisor-" + UUID.randomUUID();
  private final List<BodyPublisher> parts = new ArrayList<>();

  void field(String name, String text) {
    add(PART.formatted(boundary, name, "") + text);
  }

  void file(String name, Path file) throws FileNotFoundException {
    String plain = file.getFileName().toString().replaceAll("[\"\\\\\\p{Cntrl}]", "_");
    String more = "; filename=\"" + plain + "\"\r\nContent-Type: application/octet-stream";
    add(PART.formatted(boundary, name, more));
    parts.add(BodyPublishers.ofFile(file));
  }

  private void add(String text) {
    parts.add(BodyPublishers.ofByteArray(text.getBytes(UTF_8)));
  }

  String type() {
    return "multipart/form-data; boundary=" + boundary;
  }

  BodyPublisher body() {
    List<BodyPublisher> all = new ArrayList<>(parts);
    all.add(BodyPublishers.ofByteArray(("\r\n--" + boundary + "--\r\n").getBytes(UTF_8)));
    return BodyPublishers.concat(all.toArray(BodyPublisher[]::new));
  }
}
