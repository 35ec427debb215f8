package org.salesadvisor.datasets.table;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that refuses to give more than so many bytes: packed files may hold anything. */
class Bounded extends FilterInputStream {

  private final String file;
  private final long most;
  private long given;

  Bounded(InputStream in, String file, long most) {
    super(in);
    this.file = file;
    this.most = most;
  }

  @Override
  public int read() throws IOException {
    int one = super.read();
    count(one < 0 ? 0 : 1);
    return one;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    int read = super.read(bytes, from, length);
    count(Math.max(0, read));
    return read;
  }

  private void count(int bytes) {
    given += bytes;
    if (given > most) {
      throw new UnreadableException(file, 0, TableMessage.TOO_LARGE.with(most / 1_048_576));
    }
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
