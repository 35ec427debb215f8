package org.salesadvisor.rulebase;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Wakes who waits for a change in a rule folder, where the file system tells of changes. Not all do
 * (mounts of other machines, some containers) and none tells all, so who waits must look for
 * himself now and then. For one thread; {@link #close} may come from another.
 */
public final class FolderEvents implements AutoCloseable {

  private final Path folder;
  private final WatchService service;

  private FolderEvents(Path folder, WatchService service) {
    this.folder = folder;
    this.service = service;
  }

  /**
   * Watches a folder, also one that is not there yet.
   *
   * @throws IOException when this machine watches nothing more
   */
  public static FolderEvents of(Path folder) throws IOException {
    return new FolderEvents(folder, FileSystems.getDefault().newWatchService());
  }

  /**
   * Waits until something changes, at most so long.
   *
   * @throws IOException when not everything can be watched; it has not waited then
   * @throws InterruptedException when it is closed, too
   */
  public void await(Duration longest) throws IOException, InterruptedException {
    try {
      watchAll();
      WatchKey changed = service.poll(longest.toMillis(), TimeUnit.MILLISECONDS);
      while (changed != null) {
        changed.pollEvents();
        changed.reset(); // a folder that is gone is watched again when it is back
        changed = service.poll();
      }
    } catch (ClosedWatchServiceException closed) {
      throw new InterruptedException("closed");
    }
  }

  /** Each folder below, since a watch looks into one alone; those that are watched stay so. */
  private void watchAll() throws IOException {
    for (Path each : FolderFiles.list(folder).folders) {
      each.register(
          service,
          StandardWatchEventKinds.ENTRY_CREATE,
          StandardWatchEventKinds.ENTRY_MODIFY,
          StandardWatchEventKinds.ENTRY_DELETE);
    }
  }

  @Override
  public void close() {
    try {
      service.close();
    } catch (IOException nothingToDo) {
      // it watches nothing any more either way
    }
  }
}
