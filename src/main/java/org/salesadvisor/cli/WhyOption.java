package org.salesadvisor.cli;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.Option;

/** Why a version is to serve, and over which; options of every command that makes one serve. */
final class WhyOption {

  @Option(
      names = {"--message", "-m"},
      paramLabel = "TEXT",
      descriptionKey = "why.message",
      required = true)
  private String message;

  @Option(names = "--over", paramLabel = "VERSION", descriptionKey = "why.over")
  private String over;

  String over() {
    return over;
  }

  String query() {
    return "?message=" + URLEncoder.encode(message, StandardCharsets.UTF_8);
  }
}
