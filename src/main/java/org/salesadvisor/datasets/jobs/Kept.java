package org.salesadvisor.datasets.jobs;

import java.util.List;
import java.util.function.Supplier;
import org.salesadvisor.datasets.table.TableSource;

/**
 * What was sent and is kept.
 *
 * @param names as their owner calls the files
 * @param digests the SHA-256 of each, in hexadecimal; empty where nobody asks for them again
 * @param tables finds those in the files
 */
public record Kept(List<String> names, List<String> digests, Supplier<List<TableSource>> tables) {}
