package org.salesadvisor.rulebase;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.salesadvisor.engine.RuleFault;
import org.salesadvisor.language.Message;

/**
 * What is wrong with a file that is no YAML, in words of its author: the parser's own are English
 * and go over many lines.
 *
 * @param line counted from 1, or 0 when unknown
 * @param column counted from 1, or 0 when unknown
 * @param message why it cannot be read
 */
public record BrokenYaml(int line, int column, Message message) {

  private static final Pattern TWICE = Pattern.compile("Duplicate field '(.*)'.*", Pattern.DOTALL);

  // deprecated, because its package imitates that of the parser below; the one door to its words
  @SuppressWarnings("deprecation")
  public static BrokenYaml of(JsonProcessingException broken) {
    if (broken
        instanceof com.fasterxml.jackson.dataformat.yaml.snakeyaml.error.MarkedYAMLException yaml) {
      RulebaseMessage words = message(yaml.getProblem());
      // a quote that is not closed shows at the end of the file
      var mark =
          words == RulebaseMessage.YAML_QUOTE && yaml.getContextMark() != null
              ? yaml.getContextMark()
              : yaml.getProblemMark();
      return new BrokenYaml(mark.getLine() + 1, mark.getColumn() + 1, words.with());
    }
    JsonLocation at = broken.getLocation() == null ? JsonLocation.NA : broken.getLocation();
    Matcher twice = TWICE.matcher(broken.getOriginalMessage());
    Message message =
        twice.matches()
            ? RulebaseMessage.YAML_TWICE.with(twice.group(1))
            : RulebaseMessage.YAML_UNREADABLE.with();
    return new BrokenYaml(Math.max(0, at.getLineNr()), Math.max(0, at.getColumnNr()), message);
  }

  /** As a fault of this file. */
  public RuleFault fault(String path) {
    return RuleFault.error(path, line, column, "YAML", message);
  }

  private static RulebaseMessage message(String problem) {
    if (problem.contains("TAB")) {
      return RulebaseMessage.YAML_TAB;
    }
    if (problem.startsWith("mapping values are not allowed")) {
      return RulebaseMessage.YAML_COLON;
    }
    if (problem.startsWith("could not find expected ':'")) {
      return RulebaseMessage.YAML_NO_COLON;
    }
    if (problem.startsWith("expected <block end>") || problem.contains("entries are not allowed")) {
      return RulebaseMessage.YAML_INDENTATION;
    }
    if (problem.startsWith("expected ',' or")) {
      return RulebaseMessage.YAML_BRACKETS;
    }
    return problem.startsWith("found unexpected end of stream")
        ? RulebaseMessage.YAML_QUOTE
        : RulebaseMessage.YAML_UNREADABLE;
  }
}
