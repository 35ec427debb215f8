package org.salesadvisor.datasets.imports;

import org.salesadvisor.datasets.mapping.Fields;

/**
 * A kind of record that files are mapped to.
 *
 * @param job the name of the {@link org.salesadvisor.datasets.jobs.JobKind} that imports it
 * @param fields what may be mapped
 * @param usual the preset that counts when no mapping is given; null when one must be
 */
public record MappedKind(String job, Fields fields, String usual) {}
