package org.salesadvisor.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A path of this service with its parameters, for who wants to see what stands behind a figure. */
public record Href(String path, List<String> parameters) {

  public Href {
    parameters = List.copyOf(parameters);
  }

  public static Href to(String path) {
    return new Href(path, List.of());
  }

  /**
   * The same with one more parameter.
   *
   * @param value the same comes back when it is null
   */
  public Href with(String name, Object value) {
    if (value == null) {
      return this;
    }
    List<String> all = new ArrayList<>(parameters);
    all.add(name + "=" + URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
    return new Href(path, all);
  }

  /** As it is called. */
  @Override
  public String toString() {
    return parameters.isEmpty() ? path : path + "?" + String.join("&", parameters);
  }
}
