package org.salesadvisor.account.batch;

import org.salesadvisor.language.Message;

/**
 * A piece of the input: one record, or one line that is at fault.
 *
 * @param line where it starts, counted from 1
 * @param bytes what it holds, without line end; null when it is at fault
 * @param fault what is wrong with it, or null
 */
public record Cut(long line, byte[] bytes, Message fault) {

  boolean isBlank() {
    if (bytes == null) {
      return false;
    }
    for (byte b : bytes) {
      if (b < 0 || b > ' ') {
        return false;
      }
    }
    return true;
  }
}
