package org.salesadvisor.account.batch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * Advises on the profiles of an input, chunk by chunk.
 *
 * <p>The calling thread reads and writes; other threads decide, a few chunks ahead and no more. So
 * whoever reads the output slowly slows down the reading of the input, and memory does not grow
 * with the number of profiles. When the input pauses, what was read so far is answered.
 */
public final class Batch {

  /** Lines of a chunk together at most, unless a single one is larger. */
  private static final int MOST_BYTES = 1_048_576;

  private final Decider decider;
  private final ResultWriter writer;
  private final Executor workers;
  private final int ahead;
  private final Consumer<Summary> progress;

  /**
   * A batch to run once or more.
   *
   * @param workers runs the deciding
   * @param ahead how many chunks to decide ahead of the writing
   * @param progress hears after each chunk what it came to, in order, on the calling thread
   */
  public Batch(
      Decider decider,
      ResultWriter writer,
      Executor workers,
      int ahead,
      Consumer<Summary> progress) {
    this.decider = decider;
    this.writer = writer;
    this.workers = workers;
    this.ahead = ahead;
    this.progress = progress;
  }

  /**
   * Begins to read an input.
   *
   * @param clock moments after its own are refused
   * @throws org.salesadvisor.errors.InvalidInputException when the header of a table has faults
   */
  public static Entries open(InputStream in, Format format, Clock clock) throws IOException {
    return switch (format) {
      case NDJSON -> new JsonEntries(in, clock);
      case CSV -> new TableEntries(in, clock);
    };
  }

  /**
   * Advises on everything that comes in; a bad line gives an error in its place.
   *
   * @throws IOException when the input cannot be read or the output not be written
   */
  public Summary run(Entries entries, OutputStream out) throws IOException {
    return new Run(out).all(entries);
  }

  private record Written(byte[] bytes, Summary summary) {}

  /** One way through an input. */
  private final class Run {

    private final OutputStream out;
    private final Deque<CompletableFuture<Written>> underWay = new ArrayDeque<>();
    private Summary summary = new Summary(0, 0);

    Run(OutputStream out) {
      this.out = out;
    }

    Summary all(Entries entries) throws IOException {
      try {
        out.write(writer.head());
        for (List<Entry> chunk = next(entries); !chunk.isEmpty(); chunk = next(entries)) {
          List<Entry> entriesOfChunk = chunk;
          underWay.add(CompletableFuture.supplyAsync(() -> decide(entriesOfChunk), workers));
          writeAllBut(entries.isReady() ? ahead : 0);
        }
        writeAllBut(0);
        return summary;
      } finally {
        underWay.forEach(task -> task.cancel(false));
      }
    }

    private List<Entry> next(Entries entries) throws IOException {
      List<Entry> chunk = new ArrayList<>(writer.chunk());
      long bytes = 0;
      do {
        Entry entry = entries.next();
        if (entry == null) {
          break;
        }
        chunk.add(entry);
        bytes += entry.size();
      } while (chunk.size() < writer.chunk() && bytes < MOST_BYTES && entries.isReady());
      return chunk;
    }

    private void writeAllBut(int most) throws IOException {
      boolean hasWritten = false;
      while (underWay.size() > most) {
        Written written = join(underWay.remove());
        out.write(written.bytes());
        summary = summary.plus(written.summary());
        progress.accept(written.summary());
        hasWritten = true;
      }
      if (hasWritten && most == 0) {
        out.flush();
      }
    }

    private Written join(CompletableFuture<Written> task) {
      try {
        return task.join();
      } catch (CompletionException failed) {
        throw failed.getCause() instanceof RuntimeException unexpected ? unexpected : failed;
      }
    }
  }

  private Written decide(List<Entry> entries) {
    List<Result> results = new Chunk(decider).decide(entries);
    int advised =
        (int) results.stream().filter(r -> r.verdict() instanceof Verdict.Advised).count();
    return new Written(writer.write(results), new Summary(advised, results.size() - advised));
  }
}
