package org.salesadvisor.publishing;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;

/** The name of a folder among those of all instances: host and path. */
final class Place {

  private Place() {}

  static String of(Path folder) {
    return host() + ":" + folder.toAbsolutePath().normalize();
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException unnamed) {
      return "localhost";
    }
  }
}
