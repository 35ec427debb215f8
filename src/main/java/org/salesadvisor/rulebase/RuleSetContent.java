package org.salesadvisor.rulebase;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.salesadvisor.engine.RuleFault;
import org.salesadvisor.engine.RuleFaultsException;

/** Gathers the files of a rule set, wherever they come from, and everything wrong with them. */
final class RuleSetContent {

  /** What a file of a rule set may end with; all else is left alone. */
  private static final List<String> ENDINGS = List.of(".drl", ".yaml");

  private final Map<String, String> texts = new HashMap<>();
  private final Map<String, String> pathByLowerCase = new HashMap<>();
  private final List<RuleFault> faults = new ArrayList<>();
  private long bytes;

  /**
   * Whether a file belongs to a rule set. What is hidden does not: it is made by editors, version
   * control and file systems.
   */
  static boolean belongs(String path) {
    return ENDINGS.stream().anyMatch(path::endsWith)
        && Stream.of(path.split("/")).noneMatch(part -> part.startsWith("."));
  }

  /** How many bytes the next file may have. */
  long room() {
    return Math.min(RuleSetLimits.MOST_FILE_BYTES, RuleSetLimits.MOST_BYTES - bytes);
  }

  /** Whether nothing more may be read. */
  boolean isFull() {
    return bytes > RuleSetLimits.MOST_BYTES || texts.size() > RuleSetLimits.MOST_FILES;
  }

  void add(String path, byte[] content) {
    bytes += content.length;
    if (content.length > RuleSetLimits.MOST_FILE_BYTES) {
      tooLarge(path);
    } else if (bytes > RuleSetLimits.MOST_BYTES) {
      add(FileFault.RULE_SET_TOO_LARGE.of(path, RuleSetLimits.MOST_BYTES));
    } else if (texts.size() >= RuleSetLimits.MOST_FILES) {
      texts.put(path, "");
      add(FileFault.TOO_MANY_FILES.of(path, RuleSetLimits.MOST_FILES));
    } else {
      decode(path, content);
    }
  }

  void tooLarge(String path) {
    add(FileFault.FILE_TOO_LARGE.of(path, RuleSetLimits.MOST_FILE_BYTES));
  }

  private void decode(String path, byte[] content) {
    String other =
        pathByLowerCase.putIfAbsent(RuleSet.canonicalPath(path).toLowerCase(Locale.ROOT), path);
    if (other != null) {
      add(FileFault.DUPLICATE_FILE.of(path, other));
      return;
    }
    ByteBuffer in = ByteBuffer.wrap(content);
    CharBuffer out = CharBuffer.allocate(content.length);
    if (StandardCharsets.UTF_8.newDecoder().decode(in, out, true).isError()) {
      notUtf8(path, content, in.position());
    } else {
      texts.put(path, out.flip().toString());
    }
  }

  private void notUtf8(String path, byte[] content, int position) {
    int line = 1;
    for (int i = 0; i < position; i++) {
      line += content[i] == '\n' ? 1 : 0;
    }
    add(FileFault.NOT_UTF8.inLine(path, line, "0x%02X".formatted(content[position])));
  }

  void add(RuleFault fault) {
    faults.add(fault);
  }

  /**
   * The rule set.
   *
   * @throws RuleFaultsException naming everything wrong with its files
   */
  RuleSet ruleSet() {
    if (!faults.isEmpty()) {
      throw new RuleFaultsException(faults);
    }
    return new RuleSet(texts);
  }
}
