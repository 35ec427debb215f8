package org.salesadvisor.web;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Answers that are written while they are made. When that fails on the way nobody must take the
 * part for the whole: the connection is broken off, so that the client sees an error. A failure
 * before the first bytes have gone is a problem like any other.
 */
public final class Streamed {

  private Streamed() {}

  /**
   * The same rows, broken off when they fail.
   *
   * @param request that is answered
   */
  public static StreamingOutput of(StreamingOutput rows, HttpServerRequest request) {
    return out -> {
      try {
        rows.write(new Unclosed(out));
      } catch (IOException | RuntimeException | Error failure) {
        if (request.response().headWritten()) {
          breakOff(request);
        }
        throw failure;
      }
      out.close();
    };
  }

  /** Waits until it is broken off: who handles the failure behind us ends the answer. */
  private static void breakOff(HttpServerRequest request) {
    request.connection().close().toCompletionStage().toCompletableFuture().join();
  }

  /** Closing it would end the answer as if it were whole. */
  private static final class Unclosed extends FilterOutputStream {

    Unclosed(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
      out.write(bytes, from, count);
    }

    @Override
    public void close() throws IOException {
      // flushed and closed when all is well
    }
  }
}
