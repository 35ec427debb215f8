package org.salesadvisor.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A way to a database that can be cut and can hang, on a port that stays the same. */
public final class Relay implements AutoCloseable {

  private final int target;
  private final int port;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final Object gate = new Object();
  private volatile boolean hanging;
  private volatile ServerSocket server;

  public Relay(int target) {
    this.target = target;
    this.server = listen(0);
    this.port = server.getLocalPort();
    accept(server);
  }

  public int port() {
    return port;
  }

  /** As when the database has stopped: connections end and new ones are refused. */
  public void cut() throws IOException {
    server.close();
    for (Socket socket : open) {
      socket.close();
    }
    open.clear();
  }

  /** As when the database or the net hangs: nothing ends and nothing comes through. */
  public void hang() {
    hanging = true;
  }

  public void restore() {
    synchronized (gate) {
      hanging = false;
      gate.notifyAll();
    }
    if (server.isClosed()) {
      server = listen(port);
      accept(server);
    }
  }

  private static ServerSocket listen(int port) {
    try {
      ServerSocket socket = new ServerSocket();
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return socket;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void accept(ServerSocket listening) {
    start(
        () -> {
          while (true) {
            Socket caller = listening.accept();
            Socket database = new Socket(InetAddress.getLoopbackAddress(), target);
            open.add(caller);
            open.add(database);
            start(() -> pump(caller, database));
            start(() -> pump(database, caller));
          }
        });
  }

  private void pump(Socket from, Socket to) throws IOException {
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      byte[] bytes = new byte[65_536];
      for (int n = in.read(bytes); n >= 0; n = in.read(bytes)) {
        awaitGate();
        out.write(bytes, 0, n);
      }
    }
  }

  private void awaitGate() throws IOException {
    synchronized (gate) {
      while (hanging) {
        try {
          gate.wait();
        } catch (InterruptedException e) {
          throw new IOException(e);
        }
      }
    }
  }

  private interface Work {
    void run() throws IOException;
  }

  private static void start(Work work) {
    Thread thread =
        new Thread(
            () -> {
              try {
                work.run();
              } catch (IOException closed) {
                // the end of a connection
              }
            },
            "relay");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    restore();
    cut();
  }
}
