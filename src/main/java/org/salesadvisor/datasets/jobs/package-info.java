/**
 * Work that takes longer than a caller waits, whatever it is: keeps what was sent until it is done,
 * does one after the other, tells how far it is and what was found, and goes on after a restart.
 * Who has such work gives a {@link org.salesadvisor.datasets.jobs.JobKind} and hands it to the door
 * of this package, {@link org.salesadvisor.datasets.jobs.JobDesk}. Knows nothing of what the work
 * is about, nor of the web.
 */
package org.salesadvisor.datasets.jobs;
