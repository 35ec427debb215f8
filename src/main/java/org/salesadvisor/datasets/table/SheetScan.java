package org.salesadvisor.datasets.table;

/**
 * Looks at the XML of a sheet as it is unpacked: a row lies in memory as a whole, so none may be
 * large. Texts that could hide where a row begins (CDATA) are written by no program.
 */
final class SheetScan {

  private static final int LARGEST_ROW_BYTES = 4_194_304;

  /** Enough to tell the tags that matter. */
  private static final int TAG = 4;

  private final byte[] tag = new byte[TAG];
  private int tagLength = TAG;
  private long sinceRow;

  /** Whether what was taken so far, and this piece, may be read. */
  boolean take(byte[] bytes, int length) {
    for (int i = 0; i < length; i++) {
      if (!take(bytes[i])) {
        return false;
      }
    }
    return true;
  }

  private boolean take(byte b) {
    sinceRow++;
    if (b == '<') {
      tagLength = 0;
    }
    if (tagLength < TAG) {
      tag[tagLength++] = b;
      if (tagLength == TAG && isTag("<row")) {
        sinceRow = 0;
      }
    }
    boolean isHidden = tagLength == TAG - 1 && isTag("<![");
    return !isHidden && sinceRow <= LARGEST_ROW_BYTES;
  }

  private boolean isTag(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (tag[i] != name.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
