package org.salesadvisor.postgres;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import org.salesadvisor.errors.AdvisorException;

/** The claim of one process on a data folder. The system drops it when the process dies. */
final class FolderLock implements AutoCloseable {

  private final FileChannel channel;

  private FolderLock(FileChannel channel) {
    this.channel = channel;
  }

  static FolderLock take(DataFolder folder) {
    try {
      FileChannel channel =
          FileChannel.open(folder.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!locked(channel)) {
        channel.close();
        throw inUse(folder);
      }
      writeOwner(channel);
      return new FolderLock(channel);
    } catch (IOException e) {
      throw DataFolder.notWritable(folder.lock(), e);
    }
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false; // this very process holds it
    }
  }

  private static void writeOwner(FileChannel channel) throws IOException {
    byte[] pid = Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII);
    channel.truncate(0);
    channel.write(ByteBuffer.wrap(pid));
  }

  private static AdvisorException inUse(DataFolder folder) throws IOException {
    String owner = Files.readString(folder.lock()).strip();
    return new AdvisorException(
        "DATA_FOLDER_IN_USE",
        PostgresMessage.IN_USE.with(
            folder.root(), owner.isEmpty() ? PostgresMessage.UNKNOWN.with() : owner),
        PostgresMessage.STOP_OR_OTHER_FOLDER.with());
  }

  boolean isHeld() {
    return channel.isOpen();
  }

  /** Frees the folder; the file stays, for a lock on a deleted file would keep nobody out. */
  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
