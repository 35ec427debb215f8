package org.salesadvisor.datasets.table;

/**
 * What a file may grow to when it is unpacked.
 *
 * @param unpackedBytes of one table
 * @param sharedBytes of the texts that a workbook keeps apart, which lie in memory
 * @param entries of an archive
 */
public record Limits(long unpackedBytes, long sharedBytes, int entries) {

  private static final long MEGABYTE = 1_048_576;

  public static final Limits USUAL = new Limits(2_048 * MEGABYTE, 48 * MEGABYTE, 200);
}
