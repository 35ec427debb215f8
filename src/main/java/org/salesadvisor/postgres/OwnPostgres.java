package org.salesadvisor.postgres;

import java.nio.file.Path;

/**
 * A PostgreSQL server that belongs to this process.
 *
 * <p>What it promises: a commit that was answered is on disk (the server itself is asked whether
 * that holds); it is reached over the loopback interface only, with a random password that never
 * leaves the data folder; two processes never share a data folder; a server that a killed process
 * left behind is stopped first. Thread-safe.
 */
public final class OwnPostgres implements AutoCloseable {

  private final FolderLock lock;
  private final Server server;
  private final String password;

  private OwnPostgres(FolderLock lock, Server server, String password) {
    this.lock = lock;
    this.server = server;
    this.password = password;
  }

  /**
   * Starts the server, making the folder and the database when they are not there. Takes a few
   * seconds the first time, well under a second later.
   *
   * @throws org.salesadvisor.errors.AdvisorException when the folder is in use, is not ours, is of
   *     another major version or cannot be written, or the server does not start durable
   */
  public static OwnPostgres start(Path dataFolder) {
    DataFolder folder = DataFolder.open(dataFolder);
    FolderLock lock = FolderLock.take(folder);
    try {
      return startIn(folder, lock);
    } catch (RuntimeException | Error e) {
      lock.close();
      throw e;
    }
  }

  private static OwnPostgres startIn(DataFolder folder, FolderLock lock) {
    LeftBehind.stop(folder);
    folder.mustBeOfThisVersion();
    Password password = Password.of(folder);
    Server server = Server.start(folder, password);
    try {
      server.provide(password);
      Durability.check(server.jdbcUrl(), Server.USER, password.value());
      password.keep();
      return new OwnPostgres(lock, server, password.value());
    } catch (RuntimeException | Error e) {
      server.stop();
      throw e;
    }
  }

  public String jdbcUrl() {
    return server.jdbcUrl();
  }

  /** Owns the database, and is no superuser. */
  public String user() {
    return Server.USER;
  }

  public String password() {
    return password;
  }

  /** Stops the server cleanly and frees the folder. The second call does nothing. */
  @Override
  public synchronized void close() {
    if (lock.isHeld()) {
      server.stop();
      lock.close();
    }
  }
}
