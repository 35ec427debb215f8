package org.salesadvisor;

/**
 * OpenTelemetry is off until somebody names a collector, so that a service without one neither
 * tries to connect nor pays for spans that nobody reads.
 */
final class Tracing {

  private static final String ENDPOINT = "quarkus.otel.exporter.otlp.endpoint";
  private static final String TRACES_ENDPOINT = "quarkus.otel.exporter.otlp.traces.endpoint";
  private static final String STANDARD_ENDPOINT = "otel.exporter.otlp.endpoint";
  private static final String DISABLED = "quarkus.otel.sdk.disabled";

  private Tracing() {}

  static void configure(Settings settings) {
    settings.find(STANDARD_ENDPOINT).ifPresent(url -> System.setProperty(ENDPOINT, url));
    boolean hasCollector =
        settings.find(ENDPOINT).or(() -> settings.find(TRACES_ENDPOINT)).isPresent();
    if (hasCollector && settings.find(DISABLED).isEmpty()) {
      System.setProperty(DISABLED, "false");
    }
  }
}
