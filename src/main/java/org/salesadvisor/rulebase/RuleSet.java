package org.salesadvisor.rulebase;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The files of a rule set. Two sets with the same digest decide alike.
 *
 * @param files the text of each file by its path with forward slashes, line ends as LF
 */
public record RuleSet(SortedMap<String, String> files) {

  public RuleSet(Map<String, String> files) {
    this(canonical(files));
  }

  public RuleSet {
    files = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }

  private static SortedMap<String, String> canonical(Map<String, String> files) {
    SortedMap<String, String> canonical = new TreeMap<>();
    files.forEach((path, text) -> canonical.put(path, text.replace("\r\n", "\n")));
    return canonical;
  }

  /** SHA-256 over paths and contents, in hexadecimal. */
  public String digest() {
    MessageDigest sha256 = sha256();
    files.forEach(
        (path, text) -> {
          byte[] content = text.getBytes(StandardCharsets.UTF_8);
          // path and length keep files apart: no two sets of files give the same bytes
          sha256.update((path + "\0" + content.length + "\0").getBytes(StandardCharsets.UTF_8));
          sha256.update(content);
        });
    return HexFormat.of().formatHex(sha256.digest());
  }

  /** A short name for people: the first twelve digits of the digest. */
  public String label() {
    return digest().substring(0, 12);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
