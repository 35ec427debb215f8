/**
 * Imports as jobs: keeps what was sent until it is stored, runs one after the other, tells how far
 * it is and what was found, and goes on after a restart. Knows nothing of the web.
 */
package org.salesadvisor.datasets.imports;
