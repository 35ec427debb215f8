/**
 * Imports by a mapping, as jobs: what is wanted, whether what was found lets it be stored, and the
 * import of opportunities into datasets. Knows nothing of the web.
 */
package org.salesadvisor.datasets.imports;
