package org.salesadvisor.rulebase;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The files of a rule set. Two sets with the same digest decide alike.
 *
 * @param files the text of each file by its path with forward slashes, in the canonical form: line
 *     ends as LF, no byte order mark, composed letters in paths
 */
public record RuleSet(SortedMap<String, String> files) {

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /** Files as people and programs save them, brought into the canonical form. */
  public RuleSet(Map<String, String> files) {
    this(canonical(files));
  }

  public RuleSet {
    files = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }

  private static SortedMap<String, String> canonical(Map<String, String> files) {
    SortedMap<String, String> canonical = new TreeMap<>();
    files.forEach((path, text) -> canonical.put(canonicalPath(path), canonicalText(text)));
    return canonical;
  }

  /** macOS takes letters with accents apart. */
  static String canonicalPath(String path) {
    return Normalizer.normalize(path, Normalizer.Form.NFC);
  }

  private static String canonicalText(String text) {
    return (text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text).replace("\r\n", "\n");
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
