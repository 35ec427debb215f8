package org.salesadvisor.datasets.jobs;

import java.nio.file.Path;

/**
 * A file that was sent.
 *
 * @param name as its owner calls it
 * @param path where it lies until the call ends
 */
public record Sent(String name, Path path) {}
